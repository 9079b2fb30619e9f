"""One look at the exchange: every new training submission is graded, answered and recorded."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from gmsi.feedback.notice import notice_page
from gmsi.watch.desk import Desk
from gmsi.watch.inbound import Arrival, arrivals
from gmsi.watch.ledger import Ledger
from gmsi.watch.rules import OUTCOMES, Attempt, Policy, kept, refusal

log = logging.getLogger("gmsi.watch")


class Watcher:
    """Answers the submissions of the assignments that have a policy."""

    def __init__(
        self,
        desk: Desk,
        ledger: Ledger,
        policies: dict[str, Policy],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ):
        self.desk, self.ledger, self.policies, self.now = desk, ledger, policies, now

    def look(self) -> int:
        """Deal with what has arrived since the last look; how many attempts were recorded."""
        seen = self.ledger.seen()
        new = [
            arrival
            for arrival in arrivals(self.desk.inbound)
            if arrival.assignment in self.policies and arrival.path.name not in seen
        ]
        newest = {(arrival.learner, arrival.assignment): arrival for arrival in new}
        for arrival in new:
            if newest[arrival.learner, arrival.assignment] is arrival:
                self._answer(arrival)
            else:
                self._record(arrival, "superseded", "une copie plus récente est arrivée")
        return len(new)

    def _answer(self, arrival: Arrival) -> None:
        policy = self.policies[arrival.assignment]
        if self.desk.impostor(arrival):
            self._record(arrival, "refused", "déposée par un autre compte que celui annoncé")
            return
        earlier = self.ledger.of(arrival.learner, arrival.assignment)
        reason = refusal(policy, earlier, self.now())
        if reason:
            self._record(arrival, "refused", reason)
            self.desk.prepare_exchange(arrival.assignment)
            self.desk.send_notice(arrival, notice_page(arrival.assignment, reason))
            return
        try:
            score, max_score = self.desk.grade(arrival)
            self.desk.make_page(arrival)
            self.desk.send_page(arrival)
        except Exception as error:
            # Recorded, so that one submission cannot be tried for ever nor stop the others.
            log.exception("La copie %s n'a pas pu être corrigée", arrival.path.name)
            self._record(arrival, "failed", str(error)[-500:])
            return
        self._record(arrival, "graded", "", score, max_score)
        self._put_back_the_best(arrival, policy)

    def _put_back_the_best(self, arrival: Arrival, policy: Policy) -> None:
        """Leave the gradebook on the attempt that counts, when it is not the one just graded."""
        counts = kept(policy, self.ledger.of(arrival.learner, arrival.assignment))
        if counts is None or counts.folder == arrival.path.name:
            return
        for best in arrivals(self.desk.inbound):
            if best.path.name == counts.folder:
                self.desk.grade(best)
                self.desk.make_page(best)

    def _record(self, arrival: Arrival, outcome: str, reason: str, *scores: float) -> None:
        seen_at = self.now().isoformat(timespec="seconds")
        attempt = Attempt(
            arrival.path.name,
            arrival.learner,
            arrival.assignment,
            seen_at,
            outcome,
            reason,
            *scores,
        )
        self.ledger.add(attempt)
        log.info("%s %s %s %s", arrival.assignment, arrival.learner, OUTCOMES[outcome], reason)
