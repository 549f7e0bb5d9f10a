import type { CommentData } from '../book'
import { formatAddress, parseAddress } from '../text'
import type { Notes } from './note'
import type { Parts, PartsWriter, Relation } from './parts'
import { readText } from './read-cells'
import { readSpelled, spell, textXml, xml, type XmlNode } from './xml'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const NAMESPACES = {
  'xmlns:v': 'urn:schemas-microsoft-com:vml', 'xmlns:o': 'urn:schemas-microsoft-com:office:office',
  'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
}

/** The comments of a sheet; of a thread all that was said, one remark a paragraph. */
export function readComments(parts: Parts, relations: readonly Relation[], sheet: string, notes: Notes): CommentData[] {
  const threads = readThreads(parts, relations)
  const root = rootOf(parts, relations, 'comments')
  const authors = (root?.child('authors')?.all('author') ?? []).map((author) => readSpelled(author.text))
  return (root?.child('commentList')?.all('comment') ?? []).flatMap((comment) => {
    const cell = comment.get('ref') ?? ''
    const area = parseAddress(cell)?.area
    if (!area) return []
    const place = { row: area.top, column: area.left }
    const thread = threads.get(cell)
    if (thread) {
      notes.add('threaded-comment', { sheet, cell })
      return [{ ...place, ...thread }]
    }
    const text = comment.child('text')
    const read = text ? readText(text) : { text: '', rich: false }
    return [{ ...place, author: authors[comment.number('authorId') ?? 0] ?? '', text: read.text }]
  })
}

function readThreads(parts: Parts, relations: readonly Relation[]): Map<string, { author: string; text: string }> {
  const threads = new Map<string, { author: string; text: string }>()
  const root = rootOf(parts, relations, 'threadedComment')
  if (!root) return threads
  const people = readPeople(parts)
  for (const remark of root.all('threadedComment')) {
    const ref = remark.get('ref') ?? ''
    const author = people.get(remark.get('personId') ?? '') ?? ''
    const text = readSpelled(remark.child('text')?.text ?? '')
    const first = threads.get(ref)
    threads.set(ref, first ? { author: first.author, text: `${first.text}\n${author}: ${text}` } : { author, text })
  }
  return threads
}

function readPeople(parts: Parts): Map<string, string> {
  const book = parts.relations().find(({ kind }) => kind === 'officeDocument')?.target ?? ''
  const lists = parts.relations(book).filter(({ kind }) => kind === 'person').map(({ target }) => parts.xml(target))
  const people = lists.flatMap((list) => list?.all('person') ?? [])
  return new Map(people.map((person) => [person.get('id') ?? '', person.get('displayName') ?? '']))
}

function rootOf(parts: Parts, relations: readonly Relation[], kind: string): XmlNode | undefined {
  const path = relations.find((relation) => relation.kind === kind)?.target
  return path === undefined ? undefined : parts.xml(path)
}

/**
 * Adds the parts that a sheet's comments need: what they say, and the old drawing without which Excel shows none.
 * @returns the relation that the sheet names as its old drawing
 */
export function addComments(parts: PartsWriter, path: string, number: number, comments: readonly CommentData[]): string {
  const authors = [...new Set(comments.map(({ author }) => author))]
  const items = comments.map(({ row, column, author, text }) => {
    const ref = formatAddress({ top: row, left: column, bottom: row, right: column })
    return xml('comment', { ref, authorId: authors.indexOf(author) }, xml('text', {}, textXml('t', spell(text))))
  })
  const list = xml('authors', {}, ...authors.map((author) => `${textXml('author', spell(author)).replace(' xml:space="preserve"', '')}`))
  const target = `xl/comments${number}.xml`
  parts.add(target, xml('comments', { xmlns: MAIN }, list, xml('commentList', {}, ...items)), COMMENTS_TYPE)
  parts.relate(path, 'comments', target)
  const drawing = `xl/drawings/vmlDrawing${number}.vml`
  parts.add(drawing, drawingXml(number, comments))
  return parts.relate(path, 'vmlDrawing', drawing)
}

function drawingXml(number: number, comments: readonly CommentData[]): string {
  const layout = xml('o:shapelayout', { 'v:ext': 'edit' }, xml('o:idmap', { 'v:ext': 'edit', data: number }))
  const path = xml('v:path', { gradientshapeok: 't', 'o:connecttype': 'rect' })
  const kind = xml(
    'v:shapetype', { id: '_x0000_t202', coordsize: '21600,21600', 'o:spt': 202, path: 'm,l,21600r21600,l21600,xe' },
    xml('v:stroke', { joinstyle: 'miter' }), path,
  )
  return xml('xml', NAMESPACES, layout, kind, ...comments.map((comment, i) => shapeXml(comment, number * 1024 + i + 1)))
}

function shapeXml({ row, column }: CommentData, id: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(', ')
  return xml(
    'v:shape',
    {
      id: `_x0000_s${id}`, type: '#_x0000_t202', style: 'position:absolute;width:108pt;height:59.25pt;z-index:1;visibility:hidden',
      fillcolor: '#ffffe1', 'o:insetmode': 'auto',
    },
    xml('v:fill', { color2: '#ffffe1' }),
    xml('v:shadow', { on: 't', color: 'black', obscured: 't' }),
    xml('v:path', { 'o:connecttype': 'none' }),
    xml('v:textbox', { style: 'mso-direction-alt:auto' }, xml('div', { style: 'text-align:left' })),
    xml(
      'x:ClientData', { ObjectType: 'Note' },
      '<x:MoveWithCells/><x:SizeWithCells/>',
      textXml('x:Anchor', anchor), textXml('x:AutoFill', 'False'), textXml('x:Row', String(row)), textXml('x:Column', String(column)),
    ),
  )
}
