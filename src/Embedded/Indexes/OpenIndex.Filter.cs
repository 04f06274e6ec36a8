namespace LiveChat.Embedded.Indexes;

/// <summary>Its <see cref="TermFilter"/>: kept with the index when that is closed, and made from the terms when it was not closed in good order.</summary>
internal sealed partial class OpenIndex
{
    /// <summary>As it was when the index was closed; null when that did not go well.</summary>
    private TermFilter? ReadFilter()
    {
        using var row = _connection.Prepare("SELECT terms FROM filter WHERE through = ?1").Bind(1, _through);
        return row.Step() ? TermFilter.Parse(row.Bytes(0)) : null;
    }

    private TermFilter MakeFilter()
    {
        var filter = new TermFilter();
        _connection.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, texts, row)");
        _connection.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.content_vocabulary USING fts5vocab(main, contents, row)");
        using var rows = _connection.Prepare("SELECT term FROM temp.vocabulary UNION ALL SELECT term FROM temp.content_vocabulary");
        while (!filter.IsFull && rows.Step())
        {
            filter.Add(rows.Text(0));
        }

        _isFilterNew = true;
        return filter;
    }

    private void WriteFilter()
    {
        if (_isFilterNew)
        {
            _connection.Prepare("INSERT OR REPLACE INTO filter VALUES (1, ?1, ?2)").Bind(1, _through).Bind(2, Filter.ToBytes().AsSpan()).Run();
        }
    }
}
