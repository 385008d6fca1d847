using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Portal.Arm.Blobs;

/// <summary>A key that Blob Storage gives to who has signed in, to sign addresses with; no key of the account is needed.</summary>
internal sealed record DelegationKey(string Oid, string Tid, string Start, string Expiry, string Service, string Version, string Value)
{
    public static DelegationKey Read(XElement key)
    {
        return new(Text("SignedOid"), Text("SignedTid"), Text("SignedStart"), Text("SignedExpiry"), Text("SignedService"), Text("SignedVersion"), Text("Value"));

        string Text(string name) => key.Element(name)?.Value ?? throw new BlobException($"The key for signed addresses has no {name}. Try again.");
    }

    /// <summary>An address for reading one blob, over HTTPS only, until it expires.</summary>
    /// <remarks>The text to sign is that of versions 2020-12-06 and later: Create a user delegation SAS, Azure Storage.</remarks>
    public Uri Sign(BlobPlace place, string name, string start, string expiry)
    {
        string[] signed =
        [
            "r", start, expiry, $"/blob/{place.AccountName}/{place.ContainerName}/{name}", Oid, Tid, Start, Expiry, Service, Version,
            "", "", "", "", "https", BlobRequests.Version, "b", "", "", "", "", "", "", "",
        ];
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Value), Encoding.UTF8.GetBytes(string.Join('\n', signed))));
        (string Name, string Value)[] query =
        [
            ("sv", BlobRequests.Version), ("sr", "b"), ("sp", "r"), ("st", start), ("se", expiry), ("spr", "https"),
            ("skoid", Oid), ("sktid", Tid), ("skt", Start), ("ske", Expiry), ("sks", Service), ("skv", Version), ("sig", signature),
        ];
        return place.Blob(name, $"?{string.Join('&', query.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"))}");
    }
}
