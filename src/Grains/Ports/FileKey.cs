using LiveChat.Grains.Files;

namespace LiveChat.Grains.Ports;

/// <summary>Where bytes stand in a store of files. Nothing in it comes from people.</summary>
public readonly record struct FileKey(FileId File, FileVariant Variant = FileVariant.Original)
{
    /// <summary>The variant as stores write it.</summary>
    public string VariantName => Variant switch
    {
        FileVariant.Original => "original",
        FileVariant.Thumb => "thumb",
        FileVariant.Large => "large",
        FileVariant.Page => "page",
        FileVariant.Text => "text",
        _ => throw new InvalidOperationException("No such variant."),
    };
}
