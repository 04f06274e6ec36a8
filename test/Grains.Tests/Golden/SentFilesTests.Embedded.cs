namespace LiveChat.Grains.Tests.Golden;

/// <summary>
/// The bytes in the golden files are Orleans' own, and only its build can make and check them (SentTests.Orleans.cs). What they are
/// bytes of is checked here too, so that a new member is noticed without Orleans.
/// </summary>
public sealed class SentFilesTests
{
    public static TheoryData<string> Names => [.. Samples.All.Select(sample => sample.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_golden_file_is_of_the_sample(string name)
    {
        var (json, bytes) = GoldenFile.Parse(GoldenFile.Read(GoldenFile.Sent(name)));

        Assert.True(
            json == Sample.Json(Samples.All.Single(sample => sample.Name == name).Value),
            $"{GoldenFile.Sent(name)} is of another value. Run the tests of the Orleans build with LIVECHAT_WRITE=1.");
        Assert.NotEmpty(bytes);
    }
}
