/* A JupyterLab extension that shows nbgrader's learner-facing labels in French.
 *
 * nbgrader 0.9 writes its labels in its code, outside JupyterLab's translation system, so a
 * language pack cannot reach them. This extension replaces, in nbgrader's own panels, buttons and
 * dialogs, a label that is exactly one of the keys below; any other text is left as it is. If
 * nbgrader changes a label, that label shows in English and nothing breaks (a test lists it).
 * It is a module-federation container written by hand: there is nothing to build.
 */
"use strict";
{

const LABELS = {
  "Assignment List": "Mes devoirs",
  "Assignments": "Mes devoirs",
  "Validate Assignment": "Vérifier le devoir avant de le rendre",
  "Released, downloaded, and submitted assignments for course:":
    "Devoirs publiés, récupérés et rendus pour la classe :",
  "Refresh assignments list": "Actualiser la liste des devoirs",
  "Released assignments": "Devoirs à récupérer",
  "There are no assignments to fetch.": "Aucun devoir à récupérer.",
  "Downloaded assignments": "Devoirs récupérés, à faire et à rendre",
  "There are no downloaded assignments.": "Aucun devoir récupéré.",
  "Submitted assignments": "Devoirs rendus",
  "There are no submitted assignments.": "Aucun devoir rendu.",
  "Loading, please wait...": "Chargement en cours…",
  "Error fetching courses!": "Impossible de lire la liste des classes.",
  "No courses found.": "Aucune classe.",
  "Error fetching assignment.": "Impossible de récupérer le devoir.",
  "Error submitting assignment.": "Impossible de rendre le devoir. Votre travail n'est pas perdu.",
  "Error fetching feedback.": "Impossible de récupérer la correction.",
  "Error validating assignment.": "Impossible de vérifier le devoir.",
  "Fetch": "Récupérer",
  "Fetching...": "Récupération…",
  "Submit": "Rendre",
  "submitting...": "Envoi…",
  "Fetch Feedback": "Récupérer la correction",
  "Fetching Feedback...": "Récupération de la correction…",
  "(view feedback)": "(voir la correction)",
  "(feedback available to fetch)": "(correction à récupérer)",
  "Validate": "Vérifier",
  "Validating...": "Vérification…",
  "Saving...": "Enregistrement…",
  "Invalid Submission": "Devoir non rendu",
  "Assignment not submitted:": "Le devoir n'est pas rendu :",
  "Validation Results": "Résultat de la vérification",
  "Validation failed": "La vérification n'a pas pu se faire",
  "Cannot save notebook": "Le notebook n'a pas pu être enregistré",
  "Success! Your notebook passes all the tests.":
    "Votre notebook passe tous les tests visibles.",
  "The following cell failed:": "Cette cellule échoue :",
  "The following cell passed:": "Cette cellule réussit :",
  "The source of the following cell has changed, but it should not have!":
    "Cette cellule ne devait pas être modifiée :",
  "There was an error running the validate command:":
    "La vérification s'est arrêtée sur une erreur :",
};

// Where nbgrader draws: its panel, the menus and tabs that name it, its button, its dialogs.
const PLACES =
  "#assignments, .lm-Menu, .lm-TabBar, .jp-Toolbar, .nbgrader-SuccessDialog, " +
  ".nbgrader-ErrorDialog, .jp-Dialog, .lm-CommandPalette";
const ATTRIBUTES = ["title", "aria-label"];

function relabelText(node) {
  const text = node.nodeValue;
  const french = LABELS[text.trim().replace(/\s+/g, " ")];
  if (french) node.nodeValue = text.replace(text.trim(), french);
}

function relabel(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) relabelText(walker.currentNode);
  for (const name of ATTRIBUTES) {
    for (const holder of [element, ...element.querySelectorAll(`[${name}]`)]) {
      const french = LABELS[holder.getAttribute(name)];
      if (french) holder.setAttribute(name, french);
    }
  }
}

function watch(changes) {
  for (const { target, addedNodes } of changes) {
    for (const node of [target, ...addedNodes]) {
      const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
      if (!element) continue;
      if (element.closest(PLACES)) relabel(element);
      else if (node !== target) element.querySelectorAll(PLACES).forEach(relabel);
    }
  }
}

const plugin = {
  id: "gmsi-nbgrader-fr:labels",
  description: "Shows nbgrader's learner-facing labels in French.",
  autoStart: true,
  activate: () => {
    new MutationObserver(watch).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    relabel(document.body);
  },
};

window._JUPYTERLAB = window._JUPYTERLAB || {};
window._JUPYTERLAB["gmsi-nbgrader-fr"] = {
  init: () => {},
  get: () => Promise.resolve(() => ({ __esModule: true, default: [plugin] })),
};

}
