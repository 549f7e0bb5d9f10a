import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { DocumentAddRegular, FolderAddRegular } from '@fluentui/react-icons'
import { useRef, useState, type ChangeEvent, type DragEvent } from 'react'
import { usePane } from '../shell/pane-context'
import { droppedFiles } from './dropped-files'
import { pickedFiles, type Given } from './given-files'

const ENDINGS = '.xlsx,.xlsm,.xltx,.xls,.et,.xlsb,.ods,.csv'

const useStyles = makeStyles({
  zone: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center', rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalM, borderRadius: tokens.borderRadiusMedium, border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px dashed ${tokens.colorBrandStroke1}` },
  hint: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
})

/** Where files are dropped, and the buttons that pick them. */
export function DropZone({ onFiles }: { onFiles: (given: Given) => void }) {
  const styles = useStyles()
  const words = usePane().words.week
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)

  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(isOver)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer.items).then(onFiles)
  }
  const pick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    onFiles(pickedFiles(target.files ?? []))
    target.value = ''
  }

  return (
    <div className={mergeClasses(styles.zone, over && styles.over)} onDragEnter={drag(true)} onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={drop}>
      <Text weight="semibold">{words.drop}</Text>
      <Text size={200} className={styles.hint}>{words.dropHint}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<DocumentAddRegular />} onClick={() => files.current?.click()}>{words.pickFiles}</Button>
        <Button icon={<FolderAddRegular />} onClick={() => folder.current?.click()}>{words.pickFolder}</Button>
      </div>
      <input ref={files} type="file" multiple accept={ENDINGS} hidden onChange={pick} data-testid="week-files" />
      <input ref={folder} type="file" hidden onChange={pick} data-testid="week-folder" {...{ webkitdirectory: '' }} />
    </div>
  )
}
