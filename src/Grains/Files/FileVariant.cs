namespace LiveChat.Grains.Files;

/// <summary>What there can be of one file.</summary>
public enum FileVariant
{
    /// <summary>What somebody sent.</summary>
    Original = 0,

    /// <summary>A small picture of it, for a list of messages.</summary>
    Thumb = 1,

    /// <summary>A picture that fills a screen.</summary>
    Large = 2,

    /// <summary>A picture of the first page of a document.</summary>
    Page = 3,

    /// <summary>Its words, as UTF-8, for search alone: nobody gets them by themselves.</summary>
    Text = 4,
}

/// <summary>Which of them there are besides; each picture is a WebP.</summary>
[Flags]
[GenerateSerializer, Alias("file.variants")]
public enum FileVariants
{
    None = 0,

    /// <summary><see cref="FileVariant.Thumb"/>.</summary>
    Thumb = 1,

    /// <summary><see cref="FileVariant.Large"/>; only of what is larger than that.</summary>
    Large = 2,

    /// <summary><see cref="FileVariant.Page"/>.</summary>
    Page = 4,

    /// <summary><see cref="FileVariant.Text"/>.</summary>
    Text = 8,
}
