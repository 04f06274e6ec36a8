using System.Text.RegularExpressions;

namespace LiveChat.Deploy.Tests.Image;

public sealed class DockerfileTests
{
    [Fact]
    public void The_image_runs_as_a_user_with_a_number_and_without_rights()
    {
        Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", Dockerfile.Last("USER"));
    }

    [Fact]
    public void Only_http_is_for_the_public()
    {
        Assert.Equal("8080", Dockerfile.Last("EXPOSE"));
        Assert.EndsWith(":8080", Dockerfile.Environment["LIVECHAT_URLS"], StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_stopped_with_the_signal_that_drains()
    {
        Assert.Equal("SIGTERM", Dockerfile.Last("STOPSIGNAL"));
        Assert.StartsWith("[\"dotnet\",", Dockerfile.Last("ENTRYPOINT"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_knows_every_script_and_needs_nothing_to_write()
    {
        Assert.Matches("aspnet:10\\.0-noble-chiseled-extra$", Dockerfile.Last("FROM"));
        Assert.Equal("false", Dockerfile.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"]);
        Assert.Equal("0", Dockerfile.Environment["DOTNET_EnableDiagnostics"]);
        Assert.Equal("/data", Dockerfile.Environment["LIVECHAT_STORE__DATAFOLDER"]);
    }

    [Fact]
    public void Both_shapes_can_be_built_and_the_cluster_is_the_default()
    {
        Assert.Equal("ENGINE=Orleans", Dockerfile.Lines[0].Text);
        var runs = Dockerfile.Lines.Where(line => line.Word == "RUN" && line.Text.Contains("src/Silo", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, runs.Count);
        Assert.All(runs, run => Assert.Contains("-p:Engine=\"$ENGINE\"", run.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Orleans", "true")]
    [InlineData("Embedded", "false")]
    public async Task The_cluster_collects_garbage_as_a_server_does(string engine, string expected)
    {
        var publish = Assert.Single(Dockerfile.Lines, line => line.Text.Contains("dotnet publish", StringComparison.Ordinal)).Text;
        Assert.Contains("-p:ServerGarbageCollection=\"$server_gc\"", publish, StringComparison.Ordinal);
        var choice = publish[..publish.IndexOf("dotnet publish", StringComparison.Ordinal)];

        var said = await Command.RunAsync("/bin/sh", Places.Root, "-euc", $"ENGINE={engine}; {choice} echo \"$server_gc\"");

        Assert.Equal(expected, said.Said.Trim());
    }

    [Fact]
    public void Base_images_are_pinned()
    {
        foreach (var image in Dockerfile.Lines.Where(line => line.Word == "FROM").Select(line => Image(line.Text)))
        {
            Assert.True(image.Version is not null || image.Tag.StartsWith("20-", StringComparison.Ordinal), $"{image} is not pinned.");
        }
    }

    [Fact]
    public void Nothing_is_fetched_but_by_the_package_managers()
    {
        Assert.DoesNotContain(Dockerfile.Lines, line => line.Word == "ADD");
        Assert.DoesNotContain(Dockerfile.Lines, line => line.Word == "RUN" && Regex.IsMatch(line.Text, @"\b(curl|wget)\b|https?://"));
    }

    [Fact]
    public void No_secret_gets_into_a_layer()
    {
        foreach (var line in Dockerfile.Lines.Where(line => line.Word is "ARG" or "ENV"))
        {
            Assert.False(Secrets.IsNameOfOne(line.Text) || Secrets.AreIn(line.Text), $"{line}");
        }
    }

    [Fact]
    public void What_is_copied_is_there_and_is_not_ignored()
    {
        foreach (var source in Copied())
        {
            Assert.True(Found(source).Any(), $"{source} is not in the repository.");
            Assert.True(Ignored.Contains($"!{source.Split('/')[0]}"), $"{source} does not reach the builder.");
        }
    }

    [Fact]
    public void Everything_is_ignored_that_is_not_asked_for()
    {
        Assert.Equal("*", Ignored[0]);
        Assert.Superset(new HashSet<string>(["**/bin", "**/obj", "**/node_modules", "**/dist", "**/.env*"]), Ignored.ToHashSet());
    }

    [Fact]
    public void Projects_and_packages_come_before_sources()
    {
        string[] order =
        [
            "COPY src/Client/package.json", "RUN npm ci", "COPY src/Client ./",
            "COPY src/*/*.csproj", "RUN dotnet restore", "COPY src ./src", "COPY --from=client", "RUN server_gc=",
        ];

        var places = order.Select(start => Dockerfile.Lines.ToList().FindIndex(line => $"{line}".StartsWith(start, StringComparison.Ordinal)));

        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(-1, places);
    }

    /// <summary>The Dockerfile copies the projects flat and puts each into the folder of its name.</summary>
    [Fact]
    public void Every_project_is_named_like_its_folder()
    {
        var projects = Directory.GetDirectories(Path.Combine(Places.Root, "src")).SelectMany(folder => Directory.GetFiles(folder, "*.csproj")).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.Equal(Path.GetFileName(Path.GetDirectoryName(project)), Path.GetFileNameWithoutExtension(project)));
    }

    private static string[] Ignored { get; } =
        [.. Places.Read(".dockerignore").Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#'))];

    private static ImageTag Image(string from) => ImageTag.Parse(from.Split(' ').First(word => !word.StartsWith("--", StringComparison.Ordinal)));

    /// <summary>What is copied from the repository, not from another stage.</summary>
    private static IEnumerable<string> Copied() => Dockerfile.Lines
        .Where(line => line.Word == "COPY" && !line.Text.Contains("--from=", StringComparison.Ordinal))
        .SelectMany(line => line.Text.Split(' ').SkipLast(1));

    private static IEnumerable<string> Found(string source) => source.Split('/').Aggregate<string, IEnumerable<string>>(
        [Places.Root],
        (places, name) => places.Where(Directory.Exists).SelectMany(place => Directory.GetFileSystemEntries(place, name)));
}
