using Orleans.Storage;

namespace LiveChat.Engine.Tests;

[GenerateSerializer, Alias("test.note-state")]
public sealed class NoteState
{
    [Id(0)]
    public List<string> Lines { get; set; } = [];
}

internal interface INoteGrain : IGrainWithStringKey
{
    Task Add(string line);

    Task AddWithoutWriting(string line);

    Task<List<string>> Lines();

    Task<bool> Exists();

    Task<string?> Etag();

    Task Clear();

    Task Reread();

    Task Leave();

    Task SetTitle(string text);

    Task<string> Title();
}

internal interface IBusyNoteGrain : IGrainWithStringKey
{
    Task Add(string line);
}

internal interface IHomelessGrain : IGrainWithStringKey
{
    Task Say();
}

[GrainType("note")]
internal sealed class NoteGrain(
    [PersistentState("note", TestSilo.Chat)] IPersistentState<NoteState> note,
    [PersistentState("title")] IPersistentState<NoteState> title) : Grain, INoteGrain
{
    public async Task Add(string line)
    {
        note.State.Lines.Add(line);
        await note.WriteStateAsync();
    }

    public Task AddWithoutWriting(string line)
    {
        note.State.Lines.Add(line);
        return Task.CompletedTask;
    }

    public Task<List<string>> Lines() => Task.FromResult(note.State.Lines);

    public Task<bool> Exists() => Task.FromResult(note.RecordExists);

    public Task<string?> Etag() => Task.FromResult<string?>(note.Etag);

    public Task Clear() => note.ClearStateAsync();

    public Task Reread() => note.ReadStateAsync();

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task SetTitle(string text)
    {
        title.State.Lines = [text];
        await title.WriteStateAsync();
    }

    public Task<string> Title() => Task.FromResult(title.State.Lines.Single());
}

[Reentrant]
internal sealed class BusyNoteGrain([PersistentState("note", TestSilo.Chat)] IPersistentState<NoteState> note) : Grain, IBusyNoteGrain
{
    public Task Add(string line)
    {
        note.State.Lines.Add(line);
        return note.WriteStateAsync();
    }
}

internal sealed class HomelessGrain([PersistentState("any", "nowhere")] IPersistentState<NoteState> state) : Grain, IHomelessGrain
{
    public Task Say() => state.WriteStateAsync();
}

public sealed class PersistentStateTests : IAsyncLifetime
{
    private readonly string _key = SharedSilo.NewKey();
    private TestSilo _silo = null!;

    private INoteGrain Note => _silo.Grains.GetGrain<INoteGrain>(_key);

    private GrainId Id => GrainId.Create("note", _key);

    public async ValueTask InitializeAsync() => _silo = await TestSilo.StartAsync(typeof(NoteGrain).Assembly);

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [Fact]
    public async Task State_is_fresh_before_the_first_write_and_there_after_it()
    {
        Assert.Empty(await Note.Lines());
        Assert.False(await Note.Exists());
        Assert.Null(await Note.Etag());

        await Note.Add("one");

        Assert.True(await Note.Exists());
        Assert.NotNull(await Note.Etag());
        Assert.Equal(["one"], _silo.Storage.Stored<NoteState>("note", Id)!.Lines);
    }

    [Fact]
    public async Task State_survives_deactivation_and_restart()
    {
        await Note.Add("one");
        await Note.Leave();
        await Note.Add("two");
        await _silo.RestartAsync();

        Assert.Equal(["one", "two"], await Note.Lines());
    }

    [Fact]
    public async Task What_was_not_written_is_gone_with_the_activation()
    {
        await Note.Add("one");
        await Note.AddWithoutWriting("two");
        await Note.Leave();

        Assert.Equal(["one"], await Note.Lines());
    }

    [Fact]
    public async Task A_grain_has_several_states_in_several_storages()
    {
        await Note.Add("one");
        await Note.SetTitle("title");
        await Note.Leave();

        Assert.Equal(["one"], await Note.Lines());
        Assert.Equal("title", await Note.Title());
    }

    [Fact]
    public async Task A_cleared_state_is_fresh()
    {
        await Note.Add("one");
        await Note.Clear();

        Assert.Empty(await Note.Lines());
        Assert.False(await Note.Exists());
        Assert.Null(_silo.Storage.Stored<NoteState>("note", Id));

        await Note.Add("two");
        Assert.Equal(["two"], await Note.Lines());
    }

    [Fact]
    public async Task Reading_again_takes_what_is_stored()
    {
        await Note.Add("one");
        await Note.AddWithoutWriting("two");
        await Note.Reread();

        Assert.Equal(["one"], await Note.Lines());
    }

    [Fact]
    public async Task A_write_that_lost_against_another_fails_and_takes_the_activation_down()
    {
        await Note.Add("one");
        _silo.Storage.Overwrite("note", Id, new NoteState { Lines = ["theirs"] });

        await Assert.ThrowsAsync<InconsistentStateException>(() => Note.Add("mine").OrFail());

        Assert.Equal(["theirs"], await Note.Lines());
        await Note.Add("after");
        Assert.Equal(["theirs", "after"], await Note.Lines());
    }

    [Fact]
    public async Task A_failed_write_reaches_the_caller_and_the_activation_stays()
    {
        await Note.Add("one");
        _silo.Storage.FailWrite = (_, _) => new IOException("disk full");

        var failure = await Assert.ThrowsAsync<OrleansException>(() => Note.Add("two").OrFail());

        Assert.Equal("disk full", Assert.IsType<IOException>(failure.InnerException).Message);
        Assert.Equal(["one", "two"], await Note.Lines());
        Assert.Equal(["one"], _silo.Storage.Stored<NoteState>("note", Id)!.Lines);
    }

    [Fact]
    public async Task A_failed_read_fails_the_activation_and_the_next_call_tries_again()
    {
        _silo.Storage.FailRead = (_, grain) => grain == Id ? new IOException("no disk") : null;
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Note.Lines().OrFail());
        Assert.Contains("no disk", failure.ToString());

        _silo.Storage.FailRead = null;

        Assert.Empty(await Note.Lines().OrFail());
    }

    [Fact]
    public async Task Writes_of_interleaving_requests_do_not_conflict_with_each_other()
    {
        _silo.Storage.BeforeWrite = () => Task.Run(() => { });
        var grain = _silo.Grains.GetGrain<IBusyNoteGrain>(_key);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => grain.Add($"{i}"))).OrFail();

        Assert.Equal(50, _silo.Storage.Stored<NoteState>("note", grain.GetGrainId())!.Lines.Count);
    }

    [Fact]
    public async Task A_storage_that_nobody_registered_fails_the_call()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => _silo.Grains.GetGrain<IHomelessGrain>(_key).Say().OrFail());

        Assert.Contains("nowhere", failure.ToString());
    }
}
