/** As much of pdfmake as is used here; the package brings no types of its own. */
declare module "pdfmake" {
  type FontFiles = { readonly normal: string; readonly bold: string };
  type Maker = {
    setFonts(fonts: { readonly [family: string]: FontFiles }): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
  const maker: Maker;
  export = maker;
}
