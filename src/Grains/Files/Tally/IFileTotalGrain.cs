using LiveChat.Grains.Users;

namespace LiveChat.Grains.Files.Tally;

/// <summary>What all files of the server come to. There is one, and it keeps nothing: it counts what <see cref="IFileTallyGrain"/> know.</summary>
[Alias("file-total")]
public interface IFileTotalGrain : IGrainWithStringKey
{
    /// <summary>
    /// Of <see cref="IUploadsGrain"/>: whether a file of so many bytes may be begun. Refused with <see cref="RefusalCode.FileServerFull"/>. It is counted every ten seconds,
    /// and what was begun since is added; files that are begun in the moment of counting may not be in it.
    /// </summary>
    [Alias("take")]
    Task<Result<Done>> Take(long length);

    /// <summary>What everybody uses, and the <see cref="FileTotals.Top"/> who use most.</summary>
    [Alias("get")]
    Task<FileTally> Get();
}

public static class FileTotals
{
    /// <summary>How many people are named.</summary>
    public const int Top = 50;
}

/// <summary>How people are shared out, so that what is written with one of them stays small. Both stay as they are: what is counted stands by them.</summary>
internal static class FileShares
{
    public const int Count = 64;

    /// <summary>FNV-1a of the id.</summary>
    public static int Of(UserId user)
    {
        var sum = user.Value.Aggregate(2_166_136_261u, static (sum, letter) => (sum ^ letter) * 16_777_619u);
        return (int)(sum % Count);
    }
}
