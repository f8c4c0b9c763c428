// The rules for the pages, with a reason for each rule that is relaxed.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Titles are headlines as their authors wrote them; search engines shorten them.
    "long-title": "off",
    // HTML permits any id without white space, and ids of events may begin with a year.
    "valid-id": ["error", { relaxed: true }],
  },
};
