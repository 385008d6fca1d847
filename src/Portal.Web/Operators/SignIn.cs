using System.Globalization;
using System.Security.Claims;
using Microsoft.Identity.Web;

namespace Portal.Web.Operators;

/// <summary>One sign-in of a person, as the portal's cookie holds it.</summary>
/// <param name="Id">Of this sign-in, made by the portal.</param>
/// <param name="Person">The same for all sign-ins of a person.</param>
/// <param name="At">When they signed in.</param>
internal sealed record SignIn(string Id, string Person, DateTimeOffset At)
{
    private const string IdClaim = "portal-sign-in";
    private const string AtClaim = "portal-signed-in-at";

    /// <summary>Writes a new sign-in into what is about to become the cookie.</summary>
    public static void Stamp(ClaimsPrincipal principal, DateTimeOffset now) => principal.AddIdentity(new ClaimsIdentity(
        [new(IdClaim, Guid.NewGuid().ToString("N")), new(AtClaim, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))]));

    /// <summary>Null when the portal did not sign them in, as with the token of a program.</summary>
    public static SignIn? Of(ClaimsPrincipal principal) =>
        principal.FindFirstValue(IdClaim) is { } id && long.TryParse(principal.FindFirstValue(AtClaim), CultureInfo.InvariantCulture, out var at) && PersonOf(principal) is { } person
            ? new SignIn(id, person, DateTimeOffset.FromUnixTimeSeconds(at))
            : null;

    /// <summary>Directory and object, which stay when a name changes; null when the token names nobody.</summary>
    public static string? PersonOf(ClaimsPrincipal principal) =>
        principal.GetObjectId() is { } person ? $"{principal.GetTenantId()}/{person}"
        : principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } subject ? $"{principal.GetTenantId()}/{subject}"
        : null;
}
