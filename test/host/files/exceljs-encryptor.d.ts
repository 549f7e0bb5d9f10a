declare module 'exceljs/lib/utils/encryptor.js' {
  const encryptor: { convertPasswordToHash(password: string, algorithm: string, salt: string, spins: number): string }
  export default encryptor
}
