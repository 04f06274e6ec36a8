using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Files;

/// <summary>To which message it belongs.</summary>
/// <remarks>
/// The room claims it before the message gets its place, and says afterwards which place that is. What is lost in between is not lost: whoever has to know asks the room,
/// whose log says it.
/// </remarks>
internal sealed partial class FileGrain
{
    /// <summary>Longer than any message is on its way.</summary>
    private static readonly TimeSpan Underway = TimeSpan.FromMinutes(15);

    private FileState State => file.State;

    public async Task<Result<FileSnapshot>> Read(Actor by)
    {
        if (State is not { Owner: { } owner, Status: not FileStatus.Withdrawn })
        {
            return FileRules.NoSuchFile;
        }

        if (State.Claim is not { } claim || await MessageOf(claim, owner) is not { } message)
        {
            return owner == by.Id ? Shown() : FileRules.NoSuchFile;
        }

        var readable = await GrainFactory.Timeline(claim.Room).CanRead(by, message);
        return readable.Succeeded ? Shown()
            : readable.Refusal.Code is RefusalCode.Unavailable or RefusalCode.RateLimited ? readable.Refusal
            : FileRules.NoSuchFile;
    }

    public async Task<Result<MessageFile>> Claim(UserId by, FileClaim claim)
    {
        if (State.Owner != by || State.Status is FileStatus.Withdrawn)
        {
            return FileRules.NoSuchFile;
        }

        if (State.Facts is not { } facts)
        {
            return FileRules.NotFinished;
        }

        if (State.Claim != claim)
        {
            if (State.Claim is not null && !await IsFree(State.Claim))
            {
                return FileRules.Taken;
            }

            (State.Status, State.Claim, State.ClaimedAt) = (FileStatus.Claimed, claim, clock.GetUtcNow());
            await this.WriteOrForget(file);
        }

        return MessageFile.Of(Shown(), facts);
    }

    public async Task Unclaim(FileClaim claim)
    {
        if (State.Status == FileStatus.Claimed && State.Claim == claim)
        {
            (State.Status, State.Claim, State.ClaimedAt) = (FileStatus.Ready, null, null);
            await this.WriteOrForget(file);
        }
    }

    public async Task Sent(FileClaim claim, long message)
    {
        if (State.Status is FileStatus.Ready or FileStatus.Claimed && (State.Claim ?? claim) == claim)
        {
            (State.Status, State.Claim, State.Message) = (FileStatus.Sent, claim, message);
            await this.WriteOrForget(file);
        }
    }

    public async Task<FileWithdrawal> Withdraw(FileClaim? gone)
    {
        if (State.Status is FileStatus.Deleted or FileStatus.Withdrawn)
        {
            return new FileWithdrawal(State.Status, State.Length);
        }

        if (State.Claim is { } claim && claim != gone && !await IsFree(claim))
        {
            return new FileWithdrawal(State.Status, State.Length);
        }

        State.Status = FileStatus.Withdrawn;
        await this.WriteOrForget(file);
        return new FileWithdrawal(State.Status, State.Length);
    }

    /// <summary>Whether the message that claimed it is not there, and will not be. Keeps it when it is there.</summary>
    private async Task<bool> IsFree(FileClaim claim)
    {
        if (State.Status == FileStatus.Sent)
        {
            return false;
        }

        if (await MessageOf(claim, State.Owner!.Value) is { } message)
        {
            await Sent(claim, message);
            return false;
        }

        return clock.GetUtcNow() - State.ClaimedAt > Underway;
    }

    private async Task<long?> MessageOf(FileClaim claim, UserId owner) =>
        State.Message ?? await GrainFactory.Timeline(claim.Room).FindFile(owner, claim.ClientId, Id);
}
