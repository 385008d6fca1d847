using Microsoft.Net.Http.Headers;
using Portal.Domain.Swaps;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Swaps;

/// <summary>The fingerprint of a plan as an entity tag.</summary>
internal static class PlanTag
{
    public static string Of(Fingerprint fingerprint) => $"\"{fingerprint}\"";

    /// <summary>Reads If-Match: exactly one strong tag, since a swap is decided on exactly one plan.</summary>
    public static RequestError? Read(string ifMatch, out Fingerprint fingerprint)
    {
        fingerprint = default;
        if (!EntityTagHeaderValue.TryParseStrictList([ifMatch], out var tags))
            return Fault("If-Match is no entity tag. Send the fingerprint between quotation marks.");
        if (tags is not [var tag])
            return Fault("If-Match names several plans. A swap is decided on exactly one.");
        if (tag.IsWeak || tag.Tag == EntityTagHeaderValue.Any.Tag)
            return Fault("If-Match does not name one plan: neither * nor a weak tag will do. Send the fingerprint between quotation marks.");

        fingerprint = new Fingerprint(tag.Tag.ToString().Trim('"'));
        return null;
    }

    private static RequestError Fault(string detail) => new(detail) { Header = "If-Match" };
}
