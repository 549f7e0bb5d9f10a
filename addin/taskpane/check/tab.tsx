export default function Tab() {
  return <div />
}
