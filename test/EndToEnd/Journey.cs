using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd;

/// <summary>What every journey has: people with a browser each, and the duty to fail when one of their pages reported an error.</summary>
public abstract class Journey(Stage stage) : IAsyncLifetime
{
    private readonly List<Person> _people = [];
    private readonly List<IAsyncDisposable> _things = [];
    private readonly string _mark = Unique.Word();

    private protected Stage Stage { get; } = stage;

    /// <summary>Where people go unless they are sent elsewhere.</summary>
    private protected Uri Home { get; set; } = new("http://127.0.0.1");

    public virtual async ValueTask InitializeAsync()
    {
        Home = (await Stage.SharedServerAsync()).Url;
    }

    /// <summary>A name that no other journey uses.</summary>
    private protected string Own(string name) => $"{name}-{_mark}";

    /// <summary>Someone with a browser of their own who has not been here before.</summary>
    private protected async Task<Person> Visitor(string name, Look? look = null, Uri? door = null)
    {
        var person = await Person.ArriveAsync(Stage.Chrome, door ?? Home, UserName(name), name, look ?? new Look());
        _people.Add(person);
        return person;
    }

    /// <summary>Someone who is signed in.</summary>
    private protected async Task<Person> Member(string name, Look? look = null, Uri? door = null)
    {
        var person = await Visitor(name, look, door);
        await person.EnterAsync();
        return person;
    }

    /// <summary>Two people in a room that the first of them made. How one makes a room and comes into it has journeys of its own.</summary>
    /// <param name="name">Of the room.</param>
    /// <param name="look">Of both.</param>
    /// <param name="door">Where the second comes in.</param>
    private protected async Task<(Person Ada, Person Ben, string Room)> Two(string name, Look? look = null, Uri? door = null)
    {
        var room = Own(name);
        var (ada, ben) = (await Visitor("Ada", look), await Visitor("Ben", look, door));
        await ada.EnrolAsync();
        await ben.EnrolAsync();
        var id = await ada.AskForRoomAsync(room);
        await ben.JoinByIdAsync(id);
        await Task.WhenAll(ada.Page.GotoAsync($"/rooms/{id}"), ben.Page.GotoAsync($"/rooms/{id}"));
        await Task.WhenAll(new[] { ada, ben }.SelectMany(person => (Task[])[person.IsInAsync(), person.IsInRoomAsync(room)]));
        return (ada, ben, room);
    }

    /// <summary>Someone whose page counts, as <c>violations</c>, what its content security policy stopped.</summary>
    private protected async Task<Person> Listening(string name)
    {
        var person = await Visitor(name);
        await person.Context.AddInitScriptAsync(
            "window.violations = 0; document.addEventListener('securitypolicyviolation', () => window.violations++);");
        await person.EnterAsync();
        return person;
    }

    private string UserName(string name) => Own(string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetter)));

    private protected T Keep<T>(T thing)
        where T : IAsyncDisposable
    {
        _things.Add(thing);
        return thing;
    }

    public async ValueTask DisposeAsync()
    {
        var test = TestContext.Current;
        var failed = test.TestState?.Result == TestResult.Failed || _people.Any(person => person.Faults.Any);
        foreach (var person in _people)
        {
            await person.LeaveAsync(failed ? $"{test.TestMethod?.MethodName}-{person.Name}" : null);
        }

        foreach (var thing in Enumerable.Reverse(_things))
        {
            await thing.DisposeAsync();
        }

        Assert.Empty(_people.SelectMany(person => person.Faults.All));
    }
}
