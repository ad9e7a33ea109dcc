namespace Zichtlijn.Platform.Messaging;

/// <summary>Remembers that an endpoint handled a message. Stored in the same transaction as what the message caused.</summary>
/// <param name="Id">Endpoint and message id.</param>
public sealed record InboxMessage(string Id, DateTimeOffset ReceivedAt)
{
    public static string IdOf(string endpoint, Guid messageId) => $"{endpoint}:{messageId:n}";
}
