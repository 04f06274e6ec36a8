using LiveChat.Embedded.Sqlite;
using LiveChat.Embedded.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveChat.Embedded.Tests;

/// <summary>A data folder that is gone after the test, and the stores opened in it.</summary>
internal sealed class TestFolder(string? path = null) : IDisposable
{
    private readonly List<ChatStore> _open = [];

    public string Path { get; } = path ?? Directory.CreateTempSubdirectory("livechat-").FullName;

    public string File => System.IO.Path.Combine(Path, ChatStore.FileName);

    public TestMeters Meters { get; } = new();

    public ChatStore Open(Action<Connection>? prepare = null)
    {
        var store = ChatStore.Open(
            new EmbeddedOptions { DataFolder = Path, ShareFolder = true },
            new StoreInstruments(Meters),
            NullLogger<ChatStore>.Instance,
            prepare);
        _open.Add(store);
        return store;
    }

    public void Close()
    {
        _open.ForEach(store => store.Dispose());
        _open.Clear();
    }

    public void Dispose()
    {
        Close();
        Meters.Dispose();
        Directory.Delete(Path, recursive: true);
    }
}
