namespace LiveChat.Grains.Pictures;

/// <summary>What a picture of some kind may be, and what others are answered.</summary>
internal sealed record PictureTerms
{
    public required int MaxBytes { get; init; }

    /// <summary>In pixels.</summary>
    public required int MaxSide { get; init; }

    /// <summary>1: it stands still, and is no GIF.</summary>
    public int MostFrames { get; init; } = 1;

    /// <summary>Not a whole picture of a kind that is kept.</summary>
    public required Refusal Unfit { get; init; }

    public required Refusal TooLarge { get; init; }

    /// <summary>Null: it may have any shape.</summary>
    public Refusal? NotSquare { get; init; }
}
