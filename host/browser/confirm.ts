import { element } from './dom'

/** Asks before something is lost. Answers whether to go on; Escape means no. */
export function confirmLoss(text: string, labels: { continue: string; cancel: string }): Promise<boolean> {
  const go = element('button', { value: 'continue' }, labels.continue)
  const stay = element('button', { value: 'cancel', autofocus: true }, labels.cancel)
  const dialog = element('dialog', { class: 'confirm' }, element('form', { method: 'dialog' }, element('p', {}, text), element('div', {}, go, stay)))
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'continue')
    })
  })
}
