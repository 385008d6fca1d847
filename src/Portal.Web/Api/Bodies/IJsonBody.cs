namespace Portal.Web.Api.Bodies;

/// <summary>What a request says, as JSON with these members and no others.</summary>
internal interface IJsonBody
{
    /// <summary>Completes "It takes …": its members.</summary>
    static abstract string Takes { get; }
}
