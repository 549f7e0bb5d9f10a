const PATHS = {
  new: '<path d="M8 3.5h11l6 6V28.5H8z" fill="#fff" stroke="#616161"/><path d="M19 3.5v6h6" fill="none" stroke="#616161"/><path d="M12 19h9M16.5 14.5v9" stroke="#107c41" stroke-width="2"/>',
  open: '<path d="M3.5 26V7.5h9l3 3h10V13" fill="#fff3d1" stroke="#b7791f"/><path d="M3.5 26.5 8 13.5h21l-4.5 13z" fill="#ffd97a" stroke="#b7791f"/>',
  save: '<path d="M4.5 4.5h19l4 4v19h-23z" fill="#e8f1fb" stroke="#2b6cb0"/><path d="M10 4.5h11v8H10z" fill="#fff" stroke="#2b6cb0"/><path d="M9 27.5v-10h14v10" fill="#fff" stroke="#2b6cb0"/>',
  undo: '<path d="M12 6 5 13l7 7" fill="none" stroke="#2b6cb0" stroke-width="2"/><path d="M5 13h14a7 7 0 0 1 0 14h-5" fill="none" stroke="#2b6cb0" stroke-width="2"/>',
  redo: '<path d="m20 6 7 7-7 7" fill="none" stroke="#2b6cb0" stroke-width="2"/><path d="M27 13H13a7 7 0 0 0 0 14h5" fill="none" stroke="#2b6cb0" stroke-width="2"/>',
  close: '<path d="m9 9 14 14M23 9 9 23" stroke="currentColor" stroke-width="2"/>',
}

export type IconName = keyof typeof PATHS

/** The address of one of the page's own pictures. */
export function iconOf(name: IconName): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" stroke-linejoin="round" stroke-linecap="round">${PATHS[name]}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
