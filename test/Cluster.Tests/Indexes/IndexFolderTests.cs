using LiveChat.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveChat.Cluster.Tests.Indexes;

public sealed class IndexFolderTests
{
    [Fact]
    public void Silos_on_one_disk_have_different_folders_and_the_same_ones_again()
    {
        Assert.Equal(FolderOf(11111, "livechat"), FolderOf(11111, "livechat"));
        Assert.NotEqual(FolderOf(11111, "livechat"), FolderOf(11112, "livechat"));
    }

    [Fact]
    public void A_restored_cluster_has_different_folders_also_where_they_are_configured()
    {
        Assert.NotEqual(FolderOf(11111, "livechat"), FolderOf(11111, "livechat-2"));
        Assert.NotEqual(FolderOf(11111, "livechat", "/indexes"), FolderOf(11111, "../livechat", "/indexes"));
        Assert.StartsWith("/indexes/", Path.GetFullPath(FolderOf(11111, "../../livechat", "/indexes")), StringComparison.Ordinal);
    }

    private static string FolderOf(int siloPort, string clusterId, string? configured = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["LiveChat:Search:Folder"] = configured;
        builder.AddClusterStores(cluster => (cluster.MongoUrl, cluster.SiloPort, cluster.ClusterId) = ("mongodb://127.0.0.1/?replicaSet=rs0", siloPort, clusterId));
        using var host = builder.Build();
        return host.Services.GetRequiredService<IOptions<IndexOptions>>().Value.Folder!;
    }
}
