using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Pictures;

/// <summary>The people of the pictures, at their browsers.</summary>
internal sealed class Company : IAsyncDisposable
{
    private readonly Chrome _chrome;
    private readonly LiveServer _server;
    private readonly Dictionary<string, Person> _online = [];
    private readonly List<Person> _seated = [];

    private Company(Chrome chrome, LiveServer server)
    {
        _chrome = chrome;
        _server = server;
    }

    public static async Task<Company> GatherAsync(Chrome chrome, LiveServer server)
    {
        var company = new Company(chrome, server);
        foreach (var name in DemoPeople.Online)
        {
            company._online[name] = await company.SeatAsync(name, new Look());
        }

        return company;
    }

    /// <summary>Someone who has not signed in.</summary>
    public async Task<Person> ArriveAsync(string name, Look look)
    {
        var displayName = DemoPeople.All.FirstOrDefault(person => person.Name == name).DisplayName ?? name;
        var person = await Person.ArriveAsync(_chrome, _server.Url, name, displayName, look);
        _seated.Add(person);
        await person.Page.Clock.SetFixedTimeAsync(DemoTalk.Now.UtcDateTime);
        return person;
    }

    public async Task<Person> SeatAsync(string name, Look look)
    {
        var person = await ArriveAsync(name, look);
        await person.ReturnAsync();
        return person;
    }

    public async Task WriteAsync(string name, string room)
    {
        var person = _online[name];
        await person.OpenAsync(room);
        await person.Composer.PressSequentiallyAsync("See you then");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _seated)
        {
            await person.LeaveAsync(null);
        }
    }
}
