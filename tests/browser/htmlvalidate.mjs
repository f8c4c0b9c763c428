// What the pages are held against; each rule that is loosened has its reason.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Titles are headlines as their authors wrote them; search engines cut them, we do not.
    "long-title": "off",
    // HTML allows any id without white space, and ids of events may begin with a year.
    "valid-id": ["error", { relaxed: true }],
  },
};
