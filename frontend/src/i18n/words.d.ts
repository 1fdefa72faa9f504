// French is the typed source: an unknown key does not compile.
declare module 'virtual:words/fr' {
  const words: (typeof import('../../../backend/words/fr.json'))['page'];
  export default words;
}
declare module 'virtual:words/en' {
  const words: (typeof import('../../../backend/words/en.json'))['page'];
  export default words;
}
