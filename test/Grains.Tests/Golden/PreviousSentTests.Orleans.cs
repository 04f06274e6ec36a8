namespace LiveChat.Grains.Tests.Golden;

/// <summary>What processes of earlier versions send is read.</summary>
public sealed class PreviousSentTests
{
    public static TheoryData<string> Sent => [.. GoldenFile.Versions.SelectMany(version => GoldenFile.In($"{version}/sent"))];

    [Theory, MemberData(nameof(Sent))]
    public void A_value_of_an_earlier_version_is_read(string path)
    {
        var (json, bytes) = GoldenFile.Parse(GoldenFile.Read(path));

        var value = OrleansBytes.Read(bytes);

        Assert.Equal(GoldenFile.SampleOf(path)?.Type, value.GetType());
        Assert.Null(JsonPart.Missing(json, Sample.Json(value)));
    }
}
