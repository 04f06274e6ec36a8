namespace LiveChat.Grains.Tests.Golden;

/// <summary>What is sent is sent as it always was, and read back.</summary>
public sealed class SentTests
{
    public static TheoryData<string> Names => [.. Samples.All.Select(sample => sample.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_value_is_written_as_its_golden_file_and_read_back(string name)
    {
        var sample = Samples.All.Single(sample => sample.Name == name);
        var json = Sample.Json(sample.Value);

        CheckedIn.MustBe(GoldenFile.Sent(name), GoldenFile.Write(json, OrleansBytes.Write(sample.Value)));

        var again = OrleansBytes.Read(GoldenFile.Parse(GoldenFile.Read(GoldenFile.Sent(name))).Bytes);
        Assert.IsType(sample.Type, again);
        Assert.Equal(json, Sample.Json(again));
    }
}
