using LiveChat.Grains;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.Files.Folder;

/// <summary>Where everything of a file stands: two levels of folders by its id, in them <c>id.variant</c>, and <c>id.variant.upload</c> with the parts.</summary>
internal sealed class FolderPlaces(string root)
{
    /// <summary>What is still being written ends so, and is never read.</summary>
    public const string Unfinished = ".tmp";

    public string Root { get; } = Path.GetFullPath(root);

    public string FolderOf(FileId file) => Path.Combine(Root, file.Value[1..3], file.Value[3..5]);

    public string FileOf(FileKey key) => Path.Combine(FolderOf(key.File), $"{key.File}.{key.VariantName}");

    /// <summary>Null for what cannot be an upload.</summary>
    public string? UploadOf(FileKey key, string upload) => IdText.IsWellFormed(upload) ? $"{FileOf(key)}.{upload}" : null;
}
