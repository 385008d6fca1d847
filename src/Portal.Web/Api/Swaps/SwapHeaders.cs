using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Swaps;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Swaps;

/// <summary>The headers of a swap.</summary>
internal sealed record SwapHeaders(
    [property: FromHeader(Name = "If-Match"), Description("The fingerprint of the swap plan that was decided on, between quotation marks: exactly one strong entity tag.")]
    string? IfMatch,
    [property: FromHeader(Name = "Idempotency-Key"), Description("1 to 128 visible ASCII characters of the caller's choice. The same key sent again stands for the same operation, whatever else the request says.")]
    string? IdempotencyKey)
{
    private const int LongestKey = 128;

    public IEnumerable<RequestError> Errors(out Fingerprint fingerprint)
    {
        var errors = new List<RequestError>();
        fingerprint = default;
        if (!string.IsNullOrEmpty(IfMatch) && PlanTag.Read(IfMatch, out fingerprint) is { } fault)
            errors.Add(fault);
        if (IdempotencyKey is not null && (IdempotencyKey.Length is 0 or > LongestKey || IdempotencyKey.Any(character => character is <= ' ' or > '~')))
            errors.Add(new($"Idempotency-Key has 1 to {LongestKey} visible ASCII characters.") { Header = "Idempotency-Key" });
        return errors;
    }
}
