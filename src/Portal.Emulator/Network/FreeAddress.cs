using System.Net;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>The next address nobody has, of a range kept for benchmarks: it can be nobody's outside.</summary>
internal static class FreeAddress
{
    public static string Of(Cloud cloud)
    {
        var taken = cloud.Addresses.Values.Select(address => address.IpAddress).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, 0xFFFE).Select(number => $"198.19.{200 + (number / 250 % 50)}.{number % 250 + 1}").First(candidate => !taken.Contains(candidate) && IPAddress.TryParse(candidate, out _));
    }
}
