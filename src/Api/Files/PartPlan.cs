using LiveChat.Api.Accounts;
using LiveChat.Grains;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.Api.Files;

/// <summary>A part that its owner is about to send, by whichever way.</summary>
/// <param name="Key">Of the file.</param>
/// <param name="Upload">What it is stored under.</param>
/// <param name="Number">From 1.</param>
/// <param name="Length">In bytes.</param>
internal sealed record PartPlan(FileKey Key, string Upload, int Number, long Length)
{
    public static readonly Refusal Joined = new(RefusalCode.AlreadyDone, "This file is here already.");
    public static readonly Refusal Wrong = new(RefusalCode.FilePartWrong, "This is not the part that it should be.");

    /// <summary>Refused unless the file is this person's own, on its way, and has a part of that number.</summary>
    public static async Task<Result<PartPlan>> FindAsync(FileId file, int number, Caller caller, IGrainFactory grains)
    {
        if (await grains.File(file).Get(caller.Id) is not { } begun)
        {
            return FileAnswers.NotThere;
        }

        return begun.Upload is not { } upload ? Joined
            : FilePlan.LengthOf(number, begun.Length) is var length and > 0 ? new PartPlan(new FileKey(file), upload, number, length)
            : Wrong;
    }
}
