namespace LiveChat.Grains.Files;

/// <summary>What may be begun.</summary>
internal static class FileRules
{
    public static readonly Refusal NoSuchFile = new(RefusalCode.NotFound, "There is no such file.");
    public static readonly Refusal NotFinished = new(RefusalCode.FileNotFinished, "Parts of this file are missing.");
    public static readonly Refusal PartWrong = new(RefusalCode.FilePartWrong, "A part of this file has another length than it should.");
    public static readonly Refusal Taken = new(RefusalCode.FileTaken, "This file belongs to a message.");
    private static readonly Refusal NameInvalid = new(RefusalCode.FileNameInvalid, "A file needs a name that can be shown, of at most 1024 characters.");
    private static readonly Refusal Empty = new(RefusalCode.BadRequest, "There is nothing in this file.");
    private static readonly Refusal TooLarge = new(RefusalCode.FileTooLarge, "This file is larger than this server takes.");
    private static readonly Refusal NoRoom = new(RefusalCode.FileQuota, "With this file you would have more than one may have here. Delete others first.");
    private static readonly Refusal TooMany = new(RefusalCode.TooMany, "Too many of your files belong to no message. Send some, or take them away.");

    /// <summary>The draft as it is kept.</summary>
    public static Result<FileDraft> Read(FileDraft draft, FileUse use, FileLimits limits)
    {
        if (FileName.Clean(draft.Name) is not { } name)
        {
            return NameInvalid;
        }

        if (draft.Length < 1)
        {
            return Empty;
        }

        if (draft.Length > limits.Largest)
        {
            return TooLarge;
        }

        if (use.Unsent >= limits.Unsent)
        {
            return TooMany;
        }

        return use.Most is { } most && draft.Length > most - use.Used ? NoRoom : draft with { Name = name };
    }
}
