using Orleans.Runtime;

namespace LiveChat.Grains.Files.Tally;

[GrainType("file-tally")]
internal sealed class FileTallyGrain([PersistentState("tally", GrainKeys.Chat)] IPersistentState<FileTallyState> tally) : Grain, IFileTallyGrain
{
    private CoalescedState<FileTallyState> _state = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _state = new CoalescedState<FileTallyState>(this, tally);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _state.CloseAsync();

    /// <summary>Saved soon, and not for each file that somebody begins: what is lost, people tell again.</summary>
    public Task Note(PersonFiles person)
    {
        var people = tally.State.People;
        if (people.GetValueOrDefault(person.User) == person || (person is { Used: 0, Files: 0 } && !people.ContainsKey(person.User)))
        {
            return Task.CompletedTask;
        }

        if (person is { Used: 0, Files: 0 })
        {
            people.Remove(person.User);
        }
        else
        {
            people[person.User] = person;
        }

        _state.SaveSoon();
        return Task.CompletedTask;
    }

    public Task<FileTally> Get(int most)
    {
        var people = tally.State.People.Values;
        return Task.FromResult(new FileTally
        {
            Used = people.Sum(person => person.Used),
            Files = people.Sum(person => (long)person.Files),
            People = people.Count,
            Top = [.. people.OrderByDescending(person => person.Used).Take(most)],
        });
    }
}
