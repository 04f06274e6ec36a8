namespace LiveChat.EndToEnd.People;

internal sealed partial class Person
{
    private const string Drop =
        """
        (given) => {
          const area = document.querySelector("[data-region=composer]");
          for (const type of ["dragenter", "dragover", "drop"])
            area.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: given }));
        }
        """;

    private const string DropFiles =
        $$"""
        ([names, size]) => {
          const given = new DataTransfer();
          for (const [at, name] of names.entries()) {
            const bytes = Uint8Array.from({ length: size }, (_, place) => (place * 31 + at) % 251);
            given.items.add(new File([bytes], name));
          }
          return ({{Drop}})(given);
        }
        """;

    private const string DropPictures =
        $$"""
        async (shapes) => {
          const given = new DataTransfer();
          for (const [at, [width, height]] of shapes.entries()) {
            const canvas = Object.assign(document.createElement("canvas"), { width, height });
            const paint = canvas.getContext("2d");
            paint.fillStyle = `hsl(${at * 90} 60% 50%)`;
            paint.fillRect(0, 0, width, height);
            const blob = await new Promise((take) => canvas.toBlob(take, "image/png"));
            given.items.add(new File([blob], `picture-${at + 1}.png`, { type: "image/png" }));
          }
          return ({{Drop}})(given);
        }
        """;

    /// <summary>The files of what is being written.</summary>
    public ILocator FileTiles => Page.Locator("form").GetByRole(AriaRole.List, new() { Name = "Files of this message" }).GetByRole(AriaRole.Listitem);

    /// <summary>Makes files of so many bytes each, whose bytes are told by their place, and drops them on the room.</summary>
    public Task DropFilesAsync(string[] names, int size) => Page.EvaluateAsync(DropFiles, new object[] { names, size });

    /// <summary>Draws pictures of these widths and heights in other colours, and drops them on the room.</summary>
    public Task DropPicturesAsync(int[][] shapes) => Page.EvaluateAsync(DropPictures, shapes);
}
