using System.Text;
using LiveChat.Grains.Tests.Surface;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>State is written as it always was, and read back.</summary>
public sealed class StoredTests
{
    public static TheoryData<string> Names => [.. Samples.Stored.Select(sample => sample.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_state_is_written_as_its_golden_file_and_read_back(string name)
    {
        var sample = Samples.Stored.Single(sample => sample.Name == name);

        CheckedIn.MustBe(GoldenFile.Stored(name), sample.Stored + "\n");

        var golden = Encoding.UTF8.GetBytes(GoldenFile.Read(GoldenFile.Stored(name)));
        Assert.Equal(sample.Stored, Sample.Json(sample.ReadStored(golden)));
    }

    [Fact]
    public void Every_stored_type_has_a_golden_file_and_every_file_a_type()
    {
        var stored = GrainSurface.OfChat.Reached(GrainSurface.OfChat.States).Where(type => type.Is("GenerateSerializer"));

        Assert.Equal(
            stored.Select(type => GoldenFile.Stored(type.Alias()!)).Order(StringComparer.Ordinal), GoldenFile.In("stored"));
    }
}
