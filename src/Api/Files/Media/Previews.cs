using LiveChat.Grains.Files;

namespace LiveChat.Api.Files.Media;

/// <summary>Makes small pictures of a file that lies in a folder of its own. Where nothing can be made of it, there are none.</summary>
internal sealed class Previews(PreviewTools tools, LimitedProcess process)
{
    private const int ThumbSide = 800;
    private const int LargeSide = 2048;
    private const int PageSide = 1600;
    private const int PlaceholderSide = 20;
    private const int PlaceholderBytes = 1024;

    /// <param name="folder">Where they are made, under the names of <see cref="NameOf"/>.</param>
    /// <param name="picture">The name of the file in it.</param>
    /// <param name="shape">What it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Preview> OfPictureAsync(string folder, string picture, PictureShape shape, CancellationToken cancellationToken)
    {
        var made = new Preview { Width = shape.ShownWidth, Height = shape.ShownHeight };
        if (!tools.MakesPictures)
        {
            return made;
        }

        var from = picture;
        if (Math.Max(shape.Width, shape.Height) > LargeSide)
        {
            if (!await ShrinkAsync(folder, picture, FileVariant.Large, LargeSide, cancellationToken))
            {
                return made;
            }

            (from, made) = (NameOf(FileVariant.Large), made with { Variants = FileVariants.Large });
        }

        return await ShrinkAsync(folder, from, FileVariant.Thumb, ThumbSide, cancellationToken)
            ? made with
            {
                Variants = made.Variants | FileVariants.Thumb,
                Placeholder = await PlaceholderAsync(folder, NameOf(FileVariant.Thumb), cancellationToken),
            }
            : made;
    }

    /// <summary>The same of the first page.</summary>
    public async Task<Preview> OfDocumentAsync(string folder, string document, CancellationToken cancellationToken)
    {
        const string Drawn = "drawn";
        var side = $"{PageSide}";
        if (!tools.MakesPages
            || !await process.RunAsync(tools.Documents!, folder, ["-f", "1", "-l", "1", "-singlefile", "-png", "-scale-to", side, document, Drawn], cancellationToken)
            || await ShapeAsync(Path.Combine(folder, Drawn + ".png"), cancellationToken) is not { Fits: true } shape
            || !await ShrinkAsync(folder, Drawn + ".png", FileVariant.Page, PageSide, cancellationToken))
        {
            return new Preview();
        }

        return new Preview
        {
            Width = shape.Width,
            Height = shape.Height,
            Variants = FileVariants.Page,
            Placeholder = await PlaceholderAsync(folder, NameOf(FileVariant.Page), cancellationToken),
        };
    }

    /// <summary>Where a variant lies in its folder.</summary>
    public static string NameOf(FileVariant variant) => variant switch
    {
        FileVariant.Thumb => "thumb.webp",
        FileVariant.Large => "large.webp",
        FileVariant.Page => "page.webp",
        _ => throw new InvalidOperationException("Not a preview."),
    };

    private Task<bool> ShrinkAsync(string folder, string from, FileVariant to, int side, CancellationToken cancellationToken) =>
        ShrinkAsync(folder, from, NameOf(to), side, quality: 80, cancellationToken);

    /// <summary>The first frame, turned as it is to be shown, in the colours of screens, with nothing else in it.</summary>
    private async Task<bool> ShrinkAsync(string folder, string from, string to, int side, int quality, CancellationToken cancellationToken)
    {
        const string Made = "made.webp";
        string[] arguments = [from, "--size", $"{side}x{side}>", "--export-profile", "srgb", "-o", $"{Made}[Q={quality},strip]"];
        return await process.RunAsync(tools.Pictures!, folder, arguments, cancellationToken)
            && await KeepAsync(Path.Combine(folder, Made), Path.Combine(folder, to), side, cancellationToken);
    }

    /// <summary>Only what has the structure of such a picture; and what versions of libvips leave in it goes, too.</summary>
    private static async Task<bool> KeepAsync(string made, string to, int side, CancellationToken cancellationToken)
    {
        if (!File.Exists(made))
        {
            return false;
        }

        await using var from = File.OpenRead(made);
        using var window = new Window(from);
        await using var kept = File.Create(to);
        return await WebpCopy.CopyAsync(window, kept, isPlain: true, cancellationToken) is { Frames: 1 } shape && Math.Max(shape.Width, shape.Height) <= side;
    }

    private async Task<string?> PlaceholderAsync(string folder, string from, CancellationToken cancellationToken)
    {
        const string Name = "placeholder.webp";
        if (!await ShrinkAsync(folder, from, Name, PlaceholderSide, quality: 30, cancellationToken) || new FileInfo(Path.Combine(folder, Name)).Length > PlaceholderBytes)
        {
            return null;
        }

        return Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(folder, Name), cancellationToken));
    }

    private static async Task<PictureShape?> ShapeAsync(string drawn, CancellationToken cancellationToken)
    {
        if (!File.Exists(drawn))
        {
            return null;
        }

        await using var file = File.OpenRead(drawn);
        using var window = new Window(file);
        return await PngCopy.CopyAsync(window, Stream.Null, cancellationToken);
    }
}

/// <summary>What could be made of a file.</summary>
internal sealed record Preview
{
    public int? Width { get; init; }

    public int? Height { get; init; }

    public FileVariants Variants { get; init; }

    public string? Placeholder { get; init; }
}
