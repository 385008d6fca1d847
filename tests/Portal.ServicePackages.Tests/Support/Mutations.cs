namespace Portal.ServicePackages.Tests.Support;

/// <summary>Bends files in the ways in which files get bent, the same for the same seed.</summary>
public static class Mutations
{
    private static readonly byte[][] Tokens =
    [
        "<!DOCTYPE x [<!ENTITY e \"&e;\">]>"u8.ToArray(), "&e;"u8.ToArray(), "<a>"u8.ToArray(), "</Role>"u8.ToArray(), "port=\"70000\""u8.ToArray(), "count=\"-1\""u8.ToArray(),
        "<![CDATA["u8.ToArray(), "<?xml version=\"1.0\" encoding=\"utf-16\"?>"u8.ToArray(), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0, 0, 0xFE, 0xFF], [0xC0, 0x80], "PK\u0001\u0002"u8.ToArray(),
        "PK\u0003\u0004"u8.ToArray(), "PK\u0005\u0006"u8.ToArray(), "PK\u0006\u0006"u8.ToArray(), "PK\u0006\u0007"u8.ToArray(), [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], "../"u8.ToArray(), "xmlns=\"\""u8.ToArray(),
    ];

    private static readonly byte[][] Values =
    [
        [], "0"u8.ToArray(), "-1"u8.ToArray(), "65536"u8.ToArray(), "99999999999999999999"u8.ToArray(), "*"u8.ToArray(), "true"u8.ToArray(), "https"u8.ToArray(), "Shop.Web"u8.ToArray(),
        "&#x202E;"u8.ToArray(), "&lt;script&gt;"u8.ToArray(), "../../x"u8.ToArray(), "urn:other"u8.ToArray(), [.. Enumerable.Repeat((byte)'x', 5000)],
    ];

    public static byte[] Of(byte[] whole, int seed)
    {
        var random = new Random(seed);
        var bent = (byte[])whole.Clone();
        // Half of them bent once only: most of these still reach the end of a reader.
        for (var times = random.Next(2) == 0 ? 1 : random.Next(2, 6); times > 0 && bent.Length > 0; times--)
            bent = Once(bent, random);
        return bent;
    }

    private static byte[] Once(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 64), bytes.Length - at);
        var token = Tokens[random.Next(Tokens.Length)];
        switch (random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 2:
                return bytes[..at];
            case 3:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 4:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 5 or 6:
                return Quoted(bytes, at, Values[random.Next(Values.Length)]);
            default:
                return random.Next(2) == 0 ? [.. bytes[..at], .. token, .. bytes[at..]] : [.. bytes[..at], .. token, .. bytes[Math.Min(bytes.Length, at + token.Length)..]];
        }
    }

    // Another value between the next two quotation marks, so that the file stays one.
    private static byte[] Quoted(byte[] bytes, int at, byte[] value)
    {
        var first = bytes.AsSpan(at).IndexOf((byte)'"') + at + 1;
        var length = bytes.AsSpan(first).IndexOf((byte)'"');
        return first <= at || length < 0 ? bytes : [.. bytes[..first], .. value, .. bytes[(first + length)..]];
    }
}
