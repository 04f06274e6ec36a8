using LiveChat.Grains;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.Files.Folder;

/// <summary>
/// Where everything of a file stands: two levels of folders by its id, in them <c>id.variant</c>, or, when it is one of parts, <c>id.variant-parts</c>, which says which folder they
/// are in; and <c>id.variant.upload</c> with parts that still come in.
/// </summary>
internal sealed class FolderPlaces(string root)
{
    /// <summary>What is still being written ends so, and is never read.</summary>
    public const string Unfinished = ".tmp";

    private const string Joined = "-parts"; // No upload is called so.

    public string Root { get; } = Path.GetFullPath(root);

    public string FolderOf(FileId file) => Path.Combine(Root, file.Value[1..3], file.Value[3..5]);

    public string FileOf(FileKey key) => Path.Combine(FolderOf(key.File), $"{key.File}.{key.VariantName}");

    /// <summary>If it is there, it is the file, and what stands at <see cref="FileOf"/> is not.</summary>
    public string PartListOf(FileKey key) => FileOf(key) + Joined;

    /// <summary>Where the parts of an upload are from when it is completed.</summary>
    public static string JoinedOf(string upload) => upload + Joined;

    /// <summary>Null for what cannot be an upload.</summary>
    public string? UploadOf(FileKey key, string upload) => IdText.IsWellFormed(upload) ? $"{FileOf(key)}.{upload}" : null;
}
