/** Makes a page of a text in the Markdown that docs/manual.zh-CN.md keeps to: heads, paragraphs, lists, tables, code, pictures, links. */
export function pageOfManual(markdown) {
  const [, title = ''] = /^# (.+)$/m.exec(markdown) ?? []
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.7 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #1f2924; }
h1, h2, h3 { line-height: 1.3; } h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid #d5ddd9; }
img { max-width: 100%; border: 1px solid #d5ddd9; } code { background: #eef3f0; padding: 0 .25em; }
table { border-collapse: collapse; } th, td { border: 1px solid #d5ddd9; padding: .25rem .6rem; text-align: left; vertical-align: top; }
</style>
</head>
<body>
${markdown.split(/\n{2,}/).map(block).join('\n')}
</body>
</html>
`
}

function block(text) {
  const lines = text.trim().split('\n')
  const [, marks, head] = /^(#{1,3}) (.+)$/.exec(lines[0]) ?? []
  if (marks) return `<h${marks.length} id="${escape(head)}">${inline(head)}</h${marks.length}>${lines.length > 1 ? block(lines.slice(1).join('\n')) : ''}`
  if (lines[0].startsWith('|')) return table(lines)
  if (/^- /.test(lines[0])) return list('ul', lines, /^- /)
  if (/^\d+\. /.test(lines[0])) return list('ol', lines, /^\d+\. /)
  return lines[0] === '' ? '' : `<p>${inline(lines.join('\n'))}</p>`
}

const list = (tag, lines, mark) => `<${tag}>${lines.map((line) => `<li>${inline(line.replace(mark, ''))}</li>`).join('')}</${tag}>`

function table([head, , ...rows]) {
  const row = (line, tag) => `<tr>${line.replace(/^\||\|$/g, '').split('|').map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`).join('')}</tr>`
  return `<table>${row(head, 'th')}${rows.map((line) => row(line, 'td')).join('')}</table>`
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const inline = (text) =>
  escape(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/!\[([^\]]*)\]\(([^)]+)\)/g, '<img alt="$1" src="$2">')
    .replace(/\[([^\]]+)\]\((#[^)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1')
