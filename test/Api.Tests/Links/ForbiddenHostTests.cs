using System.Net;
using System.Net.Sockets;
using LiveChat.Api.Links;
using LiveChat.Grains.Ports;

namespace LiveChat.Api.Tests.Links;

/// <summary>No way leads to a host that is not public. Behind every address of these tests there is a host that would answer.</summary>
public sealed class ForbiddenHostTests
{
    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://１２７.0.0.1/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://172.20.0.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[2001:0:7f00:1::]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("https://127.0.0.1/")]
    public async Task An_address_that_is_not_public_is_not_connected_to(string address)
    {
        await using var world = new PageReaderWorld();

        var reading = await world.ReadAsync(address);

        Assert.Equal(world.Internet.Resolved.IsEmpty ? PageRefusal.NotPublic : PageRefusal.Unreachable, reading.Refusal); // Some are names that nobody has.
        Assert.Empty(world.Internet.Connected);
    }

    [Theory]
    [InlineData("http://localhost/", "localhost", "127.0.0.1")]
    [InlineData("http://localhost./", "localhost.", "127.0.0.1")]
    [InlineData("http://LOCALHOST/", "localhost", "::1")]
    [InlineData("http://printer.local/", "printer.local", "192.168.1.20")]
    [InlineData("http://metadata.google.internal/", "metadata.google.internal", "169.254.169.254")]
    [InlineData("http://harmless.example/", "harmless.example", "10.1.2.3")]
    [InlineData("http://harmless.example/", "harmless.example", "::ffff:10.1.2.3")]
    [InlineData("http://harmless.example/", "harmless.example", "64:ff9b::a01:203")]
    [InlineData("http://harmless.example/", "harmless.example", "2002:a01:203::1")]
    [InlineData("http://harmless.example/", "harmless.example", "fd00::1")]
    [InlineData("http://bücher.example/", "xn--bcher-kva.example", "127.0.0.1")]
    public async Task A_name_of_such_an_address_is_not_connected_to(string address, string name, string resolved)
    {
        await using var world = new PageReaderWorld();
        world.Internet.Name(name, [resolved]);

        var reading = await world.ReadAsync(address);

        Assert.Equal(PageRefusal.NotPublic, reading.Refusal);
        Assert.Equal(name, Assert.Single(world.Internet.Resolved));
        Assert.Empty(world.Internet.Connected);
    }

    [Theory]
    [InlineData("93.184.215.14", "127.0.0.1")]
    [InlineData("127.0.0.1", "93.184.215.14")]
    [InlineData("93.184.215.14", "::1")]
    public async Task A_name_with_a_good_and_a_bad_address_is_not_connected_to(string first, string second)
    {
        await using var world = new PageReaderWorld();
        world.Internet.Name("mixed.test", [first, second]);

        Assert.Equal(PageRefusal.NotPublic, (await world.ReadAsync("http://mixed.test/")).Refusal);
        Assert.Empty(world.Internet.Connected);
    }

    [Fact]
    public async Task A_name_that_changes_its_mind_is_connected_to_where_it_was_looked_at()
    {
        await using var world = new PageReaderWorld();
        world.Internet.Name("rebind.test", ["93.184.215.14"], ["127.0.0.1"]).Page("/", "<title>first</title>");

        Assert.Equal("first", (await world.ReadAsync("http://rebind.test/")).Page?.Title);
        Assert.Equal("93.184.215.14:80", Assert.Single(world.Internet.Connected).ToString());
        Assert.Single(world.Internet.Resolved); // Between looking and connecting nobody was asked again.

        Assert.Equal(PageRefusal.NotPublic, (await world.ReadAsync("http://rebind.test/")).Refusal);
        Assert.Single(world.Internet.Connected);
    }

    [Fact]
    public async Task A_name_that_changes_its_mind_between_two_redirects_is_looked_at_again()
    {
        await using var world = new PageReaderWorld();
        world.Internet.Name("rebind.test", ["93.184.215.14"], ["169.254.169.254"]).Redirect("/", "http://rebind.test/latest");

        Assert.Equal(PageRefusal.NotPublic, (await world.ReadAsync("http://rebind.test/")).Refusal);
        Assert.Equal("93.184.215.14:80", Assert.Single(world.Internet.Connected).ToString());
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://2130706433/")]
    [InlineData("//127.0.0.1/")]
    [InlineData("http://inside.test/")]
    public async Task A_redirect_to_the_inside_is_not_followed(string to)
    {
        await using var world = new PageReaderWorld();
        world.Internet.Name("inside.test", ["10.0.0.5"]).Redirect("/a", to);

        Assert.Equal(PageRefusal.NotPublic, (await world.ReadAsync("http://page.test/a")).Refusal);
        Assert.Single(world.Internet.Connected);
    }

    [Fact]
    public async Task A_chain_of_redirects_that_ends_inside_is_not_followed_to_its_end()
    {
        await using var world = new PageReaderWorld();
        world.Internet.Name("other.test", ["1.1.1.1"]).Redirect("/a", "http://other.test/b").Redirect("/b", "/c").Redirect("/c", "http://127.0.0.1/d");

        Assert.Equal(PageRefusal.NotPublic, (await world.ReadAsync("http://page.test/a")).Refusal);
        Assert.Equal(["93.184.215.14:80", "1.1.1.1:80", "1.1.1.1:80"], world.Internet.Connected.Select(to => to.ToString()));
    }

    [Theory]
    [InlineData("ftp://page.test/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://page.test/1")]
    [InlineData("http://page.test:25/")]
    [InlineData("http://page.test:6379/")]
    [InlineData("http://page.test:27017/")]
    [InlineData("http://page.test:8080/")]
    [InlineData("http://ada:secret@page.test/")]
    [InlineData("https://page.test@127.0.0.1/")]
    [InlineData("https://chat.example.org/r/abc")]
    [InlineData("http://chat.example.org./")]
    public async Task Other_protocols_and_ports_names_before_the_host_and_our_own_are_not_asked(string address)
    {
        await using var world = new PageReaderWorld();
        world.Internet.Name("chat.example.org", ["93.184.215.14"]).Redirect("/away", address);

        Assert.False(world.Reads(address));
        Assert.Equal(PageRefusal.Address, (await world.ReadAsync(address)).Refusal);
        Assert.Empty(world.Internet.Connected);

        Assert.Equal(PageRefusal.Address, (await world.ReadAsync("http://page.test/away")).Refusal);
        Assert.Single(world.Internet.Connected);
    }

    [Fact]
    public async Task Who_is_there_and_is_not_who_was_asked_is_told_nothing()
    {
        await using var world = new PageReaderWorld();
        world.Internet.Impostor = new IPEndPoint(IPAddress.Loopback, 80);

        Assert.Equal(PageRefusal.NotPublic, (await world.ReadAsync("http://page.test/")).Refusal);
        Assert.Empty(world.Internet.Requests);
    }

    [Fact]
    public async Task An_address_of_this_machine_is_not_public_whatever_it_looks_like()
    {
        await using var world = new PageReaderWorld();
        world.Internet.Own = IPAddress.Parse("93.184.215.14");

        Assert.Equal(PageRefusal.NotPublic, (await world.ReadAsync("http://page.test/")).Refusal);
        Assert.Empty(world.Internet.Connected);
    }

    [Fact]
    public async Task Networks_that_are_allowed_are_read_and_their_neighbours_are_not()
    {
        await using var world = new PageReaderWorld(options =>
        {
            options.AllowedNetworks = ["10.20.0.0/16", "fd00:1::/32"];
            options.Ports = [8080];
        });
        world.Internet.Name("wiki.test", ["10.20.3.4"]).Name("six.test", ["fd00:1::5"]).Name("near.test", ["10.21.3.4"]).Name("both.test", ["10.20.3.4", "10.21.3.4"]);

        Assert.Equal("secret", (await world.ReadAsync("http://wiki.test:8080/x")).Page?.Title);
        Assert.Equal("secret", (await world.ReadAsync("http://six.test/x")).Page?.Title);
        Assert.Equal("secret", (await world.ReadAsync("http://[::ffff:10.20.3.4]/x")).Page?.Title);
        Assert.Equal(PageRefusal.NotPublic, (await world.ReadAsync("http://near.test/x")).Refusal);
        Assert.Equal(PageRefusal.NotPublic, (await world.ReadAsync("http://both.test/x")).Refusal);
        Assert.Equal(PageRefusal.Address, (await world.ReadAsync("http://wiki.test:8081/x")).Refusal);
    }

    [Fact]
    public async Task Switched_off_nothing_is_asked_for()
    {
        await using var world = new PageReaderWorld(options => options.Enabled = false);

        Assert.False(world.Reads("http://page.test/"));
        Assert.Equal(PageRefusal.Address, (await world.ReadAsync("http://page.test/")).Refusal);
        Assert.Empty(world.Internet.Resolved);
    }

    [Fact]
    public async Task The_real_network_is_guarded_in_the_same_way()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var world = new PageReaderWorld(options => options.Ports = [port], Outside.Real);

        Assert.Equal(PageRefusal.NotPublic, (await world.ReadAsync($"http://localhost:{port}/")).Refusal);
        Assert.False(listener.Pending());
        Assert.True(Outside.Real.IsOwn(IPAddress.Loopback));
        Assert.False(Outside.Real.IsOwn(IPAddress.Parse("93.184.215.14")));
    }
}
