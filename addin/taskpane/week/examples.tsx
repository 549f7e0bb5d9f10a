import { useEffect, useState } from 'react'
import { usePane } from '../shell/pane-context'
import type { Desk, DeskState } from './desk'
import type { GivenFile } from './given-files'
import { Told } from './work-bar'

/** Where the server that shows the product without Excel lists its example files; everywhere else the list is empty. */
const LIST = 'examples.json'

/** Lays the example files on an empty desk, where there are any, and says that they are examples as long as they lie there. */
export function Examples({ desk, files }: { desk: Desk; files: DeskState['files'] }) {
  const { words } = usePane()
  const [names, setNames] = useState<readonly string[]>([])
  useEffect(() => {
    void exampleFiles().then((found) => {
      if (found.length === 0 || desk.getState().files.length > 0) return
      setNames(found.map(({ path }) => path))
      desk.add({ files: found, subfolders: [] })
    })
  }, [desk])
  return files.some(({ path }) => names.includes(path)) ? <Told intent="info" text={words.week.examples} /> : null
}

/** The example files, all of them or none. */
async function exampleFiles(): Promise<GivenFile[]> {
  try {
    const addresses = (await (await fetch(LIST)).json()) as string[]
    return await Promise.all(
      addresses.map(async (address) => {
        const path = address.slice(address.lastIndexOf('/') + 1)
        return { path, blob: new File([await (await fetch(address)).blob()], path) }
      }),
    )
  } catch {
    return []
  }
}
