using Orleans.Runtime;

namespace LiveChat.Grains.Files.Tally;

[GrainType("file-tally")]
internal sealed class FileTallyGrain([PersistentState("tally", GrainKeys.Chat)] IPersistentState<FileTallyState> tally) : Grain, IFileTallyGrain
{
    public async Task Note(PersonFiles person)
    {
        var people = tally.State.People;
        if (people.GetValueOrDefault(person.User) == person || (person is { Used: 0, Files: 0 } && !people.ContainsKey(person.User)))
        {
            return;
        }

        if (person is { Used: 0, Files: 0 })
        {
            people.Remove(person.User);
        }
        else
        {
            people[person.User] = person;
        }

        await this.WriteOrForget(tally);
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
