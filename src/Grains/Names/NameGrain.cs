using Orleans.Runtime;

namespace LiveChat.Grains.Names;

[GrainType("name")]
internal sealed class NameGrain(
    [PersistentState("name", GrainKeys.Chat)] IPersistentState<NameState> name,
    TimeProvider clock) : Grain, INameGrain
{
    private static readonly TimeSpan Provisional = TimeSpan.FromMinutes(5);
    private static readonly Refusal Taken = new(RefusalCode.NameTaken, "This name, or one that reads the same, is in use.");

    public async Task<Result<Done>> Claim(string owner)
    {
        var now = clock.GetUtcNow();
        var (current, held) = (name.State.Owner, name.State.Confirmed || now - name.State.ClaimedAt < Provisional);
        if (current is not null && current != owner && held)
        {
            return Taken;
        }

        if (current != owner)
        {
            (name.State.Owner, name.State.ClaimedAt, name.State.Confirmed) = (owner, now, false);
            await this.WriteOrForget(name);
        }

        return default(Done);
    }

    public async Task Confirm(string owner)
    {
        if (name.State.Owner == owner && !name.State.Confirmed)
        {
            name.State.Confirmed = true;
            await this.WriteOrForget(name);
        }
    }

    public async Task Release(string owner)
    {
        if (name.State.Owner == owner)
        {
            (name.State.Owner, name.State.Confirmed) = (null, false);
            await this.WriteOrForget(name);
        }
    }

    public Task<string?> GetOwner() => Task.FromResult(name.State.Confirmed ? name.State.Owner : null);
}
