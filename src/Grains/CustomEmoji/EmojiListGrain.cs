using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Push;
using Orleans.Streams;

namespace LiveChat.Grains.CustomEmoji;

[GrainType("emoji-list")]
internal sealed class EmojiListGrain(TimeProvider clock, ILogger<EmojiListGrain> logger) : Grain, IEmojiListGrain
{
    /// <summary>So many that each stays small when it is written, and all are read quickly.</summary>
    internal const int Shelves = 8;

    internal const int ShelfHolds = IEmojiListGrain.Most / Shelves;

    private readonly SortedDictionary<string, (NamedEmoji Emoji, int Shelf)> _emoji = new(StringComparer.Ordinal);
    private readonly int[] _held = new int[Shelves];

    /// <summary>Of all shelves together.</summary>
    private long _revision;

    private EmojiList? _list;
    private IStreamProvider _streams = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _streams = this.GetStreamProvider(GrainKeys.Chat);
        var shelves = await Task.WhenAll(Enumerable.Range(0, Shelves).Select(shelf => GrainFactory.EmojiShelf(shelf).Get()));
        for (var shelf = 0; shelf < Shelves; shelf++)
        {
            _revision += shelves[shelf].Revision;
            _held[shelf] = shelves[shelf].Emoji.Length;
            foreach (var emoji in shelves[shelf].Emoji)
            {
                _emoji[emoji.Name] = (emoji, shelf);
            }
        }
    }

    public async Task<Result<NamedEmoji?>> Ask(Actor by, string name)
    {
        var settings = await GrainFactory.Server().GetSettings();
        return EmojiRules.RefuseAdding(by, settings.EmojiCreators ?? EmojiCreators.Members, clock.GetUtcNow()) is { } refusal ? refusal
            : !_emoji.TryGetValue(name, out var there) ? (_emoji.Count >= IEmojiListGrain.Most ? EmojiRules.TooMany : new Result<NamedEmoji?>(null, null))
            : there.Emoji.By == by.Id ? there.Emoji
            : EmojiRules.Taken;
    }

    public async Task<Result<NamedEmoji>> Enter(Actor by, string name, PictureId picture, bool moves)
    {
        if (_emoji.ContainsKey(name))
        {
            return EmojiRules.Taken;
        }

        var shelf = Array.FindIndex(_held, held => held < ShelfHolds);
        if (shelf < 0)
        {
            return EmojiRules.TooMany;
        }

        var emoji = new NamedEmoji { Name = name, Picture = picture, Moves = moves, By = by.Id, At = clock.GetUtcNow() };
        await Change(GrainFactory.EmojiShelf(shelf).Put(emoji));
        _emoji.Add(name, (emoji, shelf));
        _held[shelf]++;
        await Tell(new EmojiChanged { Revision = _revision, Added = emoji });
        return emoji;
    }

    public async Task<Result<Done>> Leave(Actor by, string name)
    {
        if (!_emoji.TryGetValue(name, out var there))
        {
            return default(Done);
        }

        if (EmojiRules.RefuseRemoving(by, there.Emoji) is { } refusal)
        {
            return refusal;
        }

        await Change(GrainFactory.EmojiShelf(there.Shelf).Take(name, by.Id));
        _emoji.Remove(name);
        _held[there.Shelf]--;
        await Tell(new EmojiChanged { Revision = _revision, Removed = name });
        return default(Done);
    }

    public Task<EmojiList?> Get(long? known)
    {
        return Task.FromResult(known == _revision ? null : _list ??= new EmojiList(_revision, [.. _emoji.Values.Select(there => there.Emoji)]));
    }

    public Task<bool> Has(string name) => Task.FromResult(_emoji.ContainsKey(name));

    /// <summary>When a shelf did not answer, what it holds is not known any more: read again.</summary>
    private async Task Change(Task change)
    {
        try
        {
            await change;
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }

        _revision++;
        _list = null;
    }

    private async Task Tell(EmojiChanged change)
    {
        try
        {
            foreach (var frontEnd in await GrainFactory.FrontEnds().GetLive())
            {
                _streams.Publish(frontEnd, change, logger);
            }
        }
        catch (Exception failure)
        {
            PushLog.LogFrontEndsUnknown(logger, failure); // Whoever hears the next change sees that one is missing.
        }
    }
}
