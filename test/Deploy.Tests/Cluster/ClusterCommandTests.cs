namespace LiveChat.Deploy.Tests.Cluster;

public sealed class ClusterCommandTests
{
    [Fact]
    public async Task The_embedded_build_says_which_build_can_run_silos()
    {
        var command = await Command.RunAsync("dotnet", Places.Root, Places.Silo, "cluster", "--silos", "3", "--mongo", "mongodb://127.0.0.1:1");

        Assert.Equal(1, command.Code);
        Assert.Contains("./livechat cluster", command.Complained, StringComparison.Ordinal);
        Assert.Single(command.Complained.Trim().Split('\n'));
    }
}
