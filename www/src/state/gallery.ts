// Recipes to begin with: each answers a question that people bring; those of the sample find something in it.

export interface Example {
  title: string;
  says: string;
  recipe: string;
  /** The sample capture holds it. */
  sample: boolean;
}

export const GALLERY: Example[] = [
  {
    title: 'Ports that are letters',
    says: 'Destination ports of one host, as characters, then Base64 and ROT13',
    recipe: 'filter ip.dst == 198.51.100.64\nextract TCP.dport\nchr\njoin\nfrom-base64\nrot13',
    sample: true,
  },
  {
    title: 'A file carried by pings',
    says: 'Sixteen bytes of every echo request, put together',
    recipe: 'filter icmp.type == 8\nextract ICMP.load[16:32]\nconcat\nsave exfiltrated.zip',
    sample: true,
  },
  {
    title: 'Names that were looked up',
    says: 'Every name that DNS was asked for, each once',
    recipe: 'filter dns.flags.response == 0\nextract dns.qry.name\nunique',
    sample: true,
  },
  {
    title: 'Pages that were asked for',
    says: 'The URIs of all HTTP requests',
    recipe: 'extract http.request.full_uri\nunique',
    sample: true,
  },
  {
    title: 'Who said they were what',
    says: 'User agents, each once',
    recipe: 'extract http.user_agent\nunique',
    sample: true,
  },
  {
    title: 'Gaps between packets of one host',
    says: 'Seconds from packet to packet; a rhythm shows in them',
    recipe: 'filter icmp.type == 8\nextract frame.time_epoch\ndifferences\nround 3',
    sample: true,
  },
  {
    title: 'Long gaps are ones',
    says: 'Times between packets as bits, the bits as bytes',
    recipe: 'filter udp.dstport == 7007\nextract frame.time_epoch\ndifferences\nthreshold 0.25\nbits 1',
    sample: false,
  },
  {
    title: 'Two bits of each time to live',
    says: 'The highest bits of a field, packed into bytes',
    recipe: 'filter udp\nextract ip.ttl\nshift-right 6\nbits 2',
    sample: false,
  },
  {
    title: 'Characters in the IP identification',
    says: 'Two bytes of each packet, put together',
    recipe: 'filter icmp\nextract ip.id\nconcat\ntrim end 0x00',
    sample: true,
  },
  {
    title: 'Hexadecimal labels of a domain',
    says: 'Numbered labels of DNS queries, in their order, each once',
    recipe:
      'filter dns.flags.response == 0\nextract dns.qry.name\nregex ^(\\d+)-([0-9a-f]+) group=2,1\nsort number column=2\nunique column=2\nfrom-hex\nconcat',
    sample: false,
  },
  {
    title: 'Keys of a USB keyboard',
    says: 'What was typed, from the reports of the keyboard',
    recipe: 'extract usbhid.data\nhid-keys',
    sample: false,
  },
  {
    title: 'XORed payloads',
    says: 'Data of UDP, with the likeliest one-byte key',
    recipe: 'filter udp.dstport == 9999\nextract UDP.load\nconcat\nxor-guess',
    sample: false,
  },
];
