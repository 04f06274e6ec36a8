using System.Collections.Immutable;
using LiveChat.Grains.Files.Tally;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Files;

[GrainType("uploads")]
internal sealed partial class UploadsGrain(
    [PersistentState("uploads", GrainKeys.Chat)] IPersistentState<UploadsState> uploads,
    IFileStore store,
    FileLimits limits,
    TimeProvider clock,
    ILogger<UploadsGrain> logger) : Grain, IUploadsGrain, IRemindable
{
    /// <summary>Whoever has so many to be deleted waits until the store has deleted some.</summary>
    public const int MostDeleting = 1_000;

    /// <summary>So many are deleted before others have their turn.</summary>
    private const int ErasedTogether = 50;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(10);

    private Alarm _alarm = null!;

    /// <summary>When to try again what could not be deleted; in memory only.</summary>
    private DateTimeOffset _eraseAt;

    /// <summary>When to ask again what became of those that are old; in memory only.</summary>
    private DateTimeOffset _settleAt;

    private UserId Id => new(this.GetPrimaryKeyString());

    private UploadsState State => uploads.State;

    private TimeSpan Unsent => TimeSpan.FromHours(limits.UnsentHours);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        State.Files = Math.Max(State.Files, State.Unsent.Count); // Earlier versions did not count.
        _alarm = new Alarm(this, clock, Next, Wake);
        _alarm.SetTimer();
        if (State.Files > 0)
        {
            await TellServer(); // It may have ended before it saved what it was told.
        }
    }

    public async Task<Result<FileSnapshot>> Begin(FileDraft draft)
    {
        var read = FileRules.Read(draft, Use(), limits);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }

        if (store.IsLeftAlone)
        {
            throw new IOException("The store of files has just failed several times. Files can be sent again in a moment.");
        }

        if (limits.PerServer > 0 && await GrainFactory.FileTotal().Take(read.Value.Length) is { Refusal: { } full })
        {
            return full;
        }

        var (file, now) = (FileId.New(), clock.GetUtcNow());
        await _alarm.Set(now + Unsent);
        State.Unsent.Add(new UnsentFile { Id = file, Length = read.Value.Length, Since = now });
        State.Used += read.Value.Length;
        State.Files++;
        await this.WriteOrForget(uploads);
        await TellServer();
        _alarm.SetTimer();
        try
        {
            return await GrainFactory.File(file).Begin(Id, read.Value) is { } begun ? begun : FileRules.NoSuchFile;
        }
        catch
        {
            await Forget([file]); // Nobody knows of it.
            _alarm.SetTimer();
            throw;
        }
    }

    public async Task<Result<Done>> Remove(FileId file)
    {
        if (!State.Unsent.Exists(unsent => unsent.Id == file))
        {
            return State.Deleting.Contains(file) ? default(Done) : FileRules.NoSuchFile;
        }

        var kept = await Settle([file]);
        await EraseDropped();
        _alarm.SetTimer();
        return kept ? FileRules.Taken : default(Done);
    }

    public async Task Sent(ImmutableArray<FileId> files)
    {
        if (State.Unsent.RemoveAll(unsent => files.Contains(unsent.Id)) > 0)
        {
            await this.WriteOrForget(uploads);
            _alarm.SetTimer();
        }
    }

    public async Task Discard(FileClaim message, ImmutableArray<FileId> files)
    {
        if (State.Deleting.Count >= MostDeleting)
        {
            throw new IOException("Too many files of one person are being deleted.");
        }

        var withdrawn = new List<(FileId Id, long Length)>();
        foreach (var file in files)
        {
            var end = await GrainFactory.File(file).Withdraw(message);
            if (end.Status == FileStatus.Withdrawn && !State.Deleting.Contains(file))
            {
                withdrawn.Add((file, end.Length));
            }
        }

        if (withdrawn.Count > 0)
        {
            await _alarm.Set(clock.GetUtcNow());
            State.Used -= withdrawn.Sum(file => file.Length);
            State.Files = Math.Max(0, State.Files - withdrawn.Count);
            State.Unsent.RemoveAll(unsent => files.Contains(unsent.Id));
            State.Deleting.AddRange(withdrawn.Select(file => file.Id));
            await this.WriteOrForget(uploads);
            await TellServer();
        }

        _alarm.SetTimer(); // Whoever waits here does not wait for the store of files.
    }

    public Task<FileUse> GetUse() => Task.FromResult(Use() with { Unsent = State.Unsent.Count });

    public async Task Wake()
    {
        var old = clock.GetUtcNow() - Unsent;
        if (await Settle([.. State.Unsent.Where(unsent => unsent.Since <= old).Select(unsent => unsent.Id)]))
        {
            _settleAt = clock.GetUtcNow() + AfterFailure;
        }

        await EraseDropped();
        _alarm.SetTimer();
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => _alarm.Rang();

    private DateTimeOffset? Next() => State.Unsent.Select(unsent => unsent.Since + Unsent > _settleAt ? unsent.Since + Unsent : _settleAt)
        .Concat(State.Deleting.Take(1).Select(_ => _eraseAt))
        .Min(static time => (DateTimeOffset?)time);

    /// <summary>What is still being deleted takes a place, too: whoever begins and removes while the store is down comes to an end.</summary>
    private FileUse Use() => new()
    {
        Used = State.Used,
        Most = limits.PerPerson == 0 ? null : limits.PerPerson,
        Unsent = State.Unsent.Count + State.Deleting.Count,
    };

    /// <summary>Those that no message has are only there to be deleted from now on. Whether one is kept: a message has it, may be on its way with it, or it does not answer.</summary>
    private async Task<bool> Settle(ImmutableArray<FileId> files)
    {
        var (gone, sent, kept) = (new List<FileId>(), new List<FileId>(), false);
        foreach (var file in files)
        {
            try
            {
                var status = (await GrainFactory.File(file).Withdraw(gone: null)).Status;
                kept |= status is FileStatus.Claimed or FileStatus.Sent;
                if (status != FileStatus.Claimed)
                {
                    (status == FileStatus.Sent ? sent : gone).Add(file);
                }
            }
            catch (Exception failure)
            {
                LogNotErased(file, failure);
                kept = true;
                break;
            }
        }

        await Forget(gone);
        await Sent([.. sent]);
        return kept;
    }

    /// <summary>From now on they do not count, and are only there to be deleted.</summary>
    private async Task Forget(IReadOnlyCollection<FileId> files)
    {
        var dropped = State.Unsent.Where(unsent => files.Contains(unsent.Id)).ToList();
        if (dropped.Count == 0)
        {
            return;
        }

        State.Used -= dropped.Sum(unsent => unsent.Length);
        State.Files -= dropped.Count;
        State.Unsent.RemoveAll(dropped.Contains);
        State.Deleting.AddRange(dropped.Select(unsent => unsent.Id));
        await this.WriteOrForget(uploads);
        await TellServer();
    }

    /// <summary>What is told is the whole sum and not what has changed: should it once not get there, it is right again the next time.</summary>
    private async Task TellServer()
    {
        try
        {
            await GrainFactory.FileTally(Id).Note(new PersonFiles { User = Id, Used = State.Used, Files = State.Files });
        }
        catch (Exception failure)
        {
            LogNotTold(Id, failure);
        }
    }

    /// <summary>
    /// The first that cannot be deleted ends it: the store is away then, and may be slow to say so while whoever calls waits. It comes last the next time, so that one file
    /// alone holds up no others.
    /// </summary>
    private async Task EraseDropped()
    {
        var erased = new HashSet<FileId>();
        foreach (var file in State.Deleting.Take(ErasedTogether).ToArray())
        {
            try
            {
                await GrainFactory.File(file).Erase();
                erased.Add(file);
            }
            catch (Exception failure)
            {
                LogNotErased(file, failure);
                State.Deleting.Remove(file);
                State.Deleting.Add(file);
                _eraseAt = clock.GetUtcNow() + AfterFailure;
                await _alarm.Set(_eraseAt);
                break;
            }
        }

        if (erased.Count > 0)
        {
            State.Deleting.RemoveAll(erased.Contains);
            await this.WriteOrForget(uploads);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What {UserId} uses of the store of files could not be counted; it is with their next file.")]
    private partial void LogNotTold(UserId userId, Exception failure);

    [LoggerMessage(LogLevel.Warning, "File {FileId} could not be deleted; it is tried again.")]
    private partial void LogNotErased(FileId fileId, Exception failure);
}
