namespace LiveChat.Grains.Reports;

/// <summary>One report. Key: its id. Only the list of reports calls it.</summary>
[Alias("kept-report")]
internal interface IReportGrain : IGrainWithStringKey
{
    [Alias("get")]
    Task<Report?> Get();

    /// <summary>Keeps it as it is now.</summary>
    [Alias("put")]
    Task Put(Report report);

    /// <summary>Nothing is left of it.</summary>
    [Alias("clear")]
    Task Clear();
}
