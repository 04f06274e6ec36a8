namespace LiveChat.Api.Accounts;

/// <summary>How tokens travel.</summary>
public enum TokenCarrier
{
    /// <summary>In HttpOnly cookies that scripts cannot read: browsers.</summary>
    Cookies = 0,

    /// <summary>In the answer, for the Authorization header: bots and native clients.</summary>
    Body = 1,
}
