using System.ComponentModel;
using System.Globalization;
using Portal.Domain.Notices;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Notices;

/// <summary>Which deliveries are asked for.</summary>
internal sealed class DeliveriesQuery
{
    public const int PageSize = 50;

    [Description("Only those of this channel.")]
    public string? Channel { get; init; }

    [Description("`waiting`, `sent` or `givenUp`.")]
    public string? State { get; init; }

    [Description("Only those with a lower number.")]
    public string? Before { get; init; }

    public IEnumerable<RequestError> Errors()
    {
        if (!string.IsNullOrEmpty(State) && StateOf() is null)
            yield return new RequestError($"“{CommonProblems.Echo(State)}” is not a state. Use waiting, sent or givenUp.") { Parameter = "state" };
        if (!string.IsNullOrEmpty(Before) && NumberOf(Before) is null)
            yield return new RequestError($"“{CommonProblems.Echo(Before)}” is not a number.") { Parameter = "before" };
    }

    /// <summary>One more than a page tells whether there is a next.</summary>
    public DeliveryFilter ToFilter() => new(string.IsNullOrEmpty(Channel) ? null : [Channel], StateOf(), NumberOf(Before), PageSize + 1);

    public string After(NoticeDelivery last) => ApiUrls.Deliveries(
        string.Create(CultureInfo.InvariantCulture, $"?before={last.Number}") + (string.IsNullOrEmpty(Channel) ? "" : $"&channel={Uri.EscapeDataString(Channel)}") + (string.IsNullOrEmpty(State) ? "" : $"&state={State}"));

    internal static long? NumberOf(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private DeliveryState? StateOf() => State switch { "waiting" => DeliveryState.Waiting, "sent" => DeliveryState.Sent, "givenUp" => DeliveryState.GivenUp, _ => null };
}
