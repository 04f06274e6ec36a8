using LiveChat.Grains.Audit;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.CustomEmoji;

[GrainType("emoji-shelf")]
internal sealed class EmojiShelfGrain(
    [PersistentState("emoji-shelf", GrainKeys.Chat)] IPersistentState<EmojiShelfState> shelf, TimeProvider clock) : Grain, IEmojiShelfGrain
{
    public async Task<EmojiList> Get()
    {
        await TellAudit();
        return new EmojiList(shelf.State.Revision, [.. shelf.State.Emoji]);
    }

    public Task Put(NamedEmoji emoji)
    {
        shelf.State.Emoji.Add(emoji);
        return Commit(new AuditEntry { Act = AuditActs.EmojiAdded, By = emoji.By, Detail = emoji.Name });
    }

    public Task Take(string name, UserId by)
    {
        var place = shelf.State.Emoji.FindIndex(emoji => emoji.Name == name);
        if (place < 0)
        {
            return Task.CompletedTask;
        }

        var taken = shelf.State.Emoji[place];
        shelf.State.Emoji.RemoveAt(place);
        return Commit(new AuditEntry { Act = AuditActs.EmojiRemoved, By = by, Target = taken.By, Detail = name });
    }

    private async Task Commit(AuditEntry entry)
    {
        shelf.State.Revision++;
        shelf.State.Untold.Add(PendingAudit.Of(entry, clock.GetUtcNow()));
        await this.WriteOrForget(shelf);
        await TellAudit();
    }

    private async Task TellAudit()
    {
        if (shelf.State.Untold.Count == 0)
        {
            return;
        }

        foreach (var act in shelf.State.Untold)
        {
            await act.TellAsync(GrainFactory);
        }

        shelf.State.Untold.Clear();
        await this.WriteOrForget(shelf);
    }
}
