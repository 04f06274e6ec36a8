using LiveChat.Embedded.State;
using LiveChat.PortContracts.State;
using Orleans.Storage;

namespace LiveChat.Embedded.Tests;

public sealed class SqliteGrainStorageTests : GrainStorageContract
{
    private readonly TestFolder _folder = new();

    protected override Task<IGrainStorage> OpenAsync() => Task.FromResult<IGrainStorage>(new SqliteGrainStorage(_folder.Open()));

    protected override Task CloseAsync()
    {
        _folder.Close();
        return Task.CompletedTask;
    }

    protected override Task DeleteAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
